import { expect, test } from 'vitest'
import { extractFacts } from '../facts/extract-facts.ts'
import { documentFromText } from '../testing/document-from-text.ts'
import { codeTree, nodesOf } from './code-tree.ts'

const treeOf = (text: string) => codeTree(extractFacts(documentFromText(text).doc))

test('one tree over a table that a page broke, and over a second table', () => {
  const tree = treeOf(`Tabel 3.1 Realisasi Anggaran
Kode | Uraian | Pagu | Realisasi
076.01.WA | Dukungan Manajemen | 3.000.000.000 | 2.900.000.000
3355 | Akuntabilitas | 1.000.000.000 | 950.000.000
3355.001 | Laporan | 1.000.000.000 | 950.000.000

Kode | Uraian | Pagu | Realisasi
3355.002 | Gaji | 2.000.000.000 | 1.950.000.000
3356 | Logistik | 2.000.000.000 | 1.950.000.000

Tabel 3.2 Rincian
Kode | Uraian | Pagu | Realisasi
3356 | Pengelolaan Logistik | 2.000.000.000 | 1.950.000.000`)
  expect(nodesOf(tree, 'program').map(({ code }) => code)).toEqual(['076.01.WA'])
  const [first, second] = nodesOf(tree, 'kegiatan')
  expect(first?.children.map(({ code }) => code)).toEqual(['3355.001', '3355.002'])
  expect(second).toMatchObject({ code: '3356', names: ['Logistik', 'Pengelolaan Logistik'] })
  expect(second?.tables).toHaveLength(2)
})

test('codes that stand side by side in one row are parent and child', () => {
  const [node] = treeOf(`Tabel 3.1 Realisasi Anggaran
Kegiatan | Output | Pagu | Realisasi
3355 Akuntabilitas | 3355.001 Laporan | 100.000.000 | 90.000.000
3355 Akuntabilitas | 3355.002 Gaji | 200.000.000 | 190.000.000`)
  expect(node).toMatchObject({ code: '3355', names: ['Akuntabilitas'] })
  expect(node?.children.map(({ code, names }) => `${code} ${names}`)).toEqual([
    '3355.001 Laporan',
    '3355.002 Gaji',
  ])
})
