import { expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { makeDaftarKegiatan } from '../testing/make-kegiatan.ts'
import { treeText } from '../testing/tree-text.ts'
import { daftarKegiatanTree } from './daftar-kegiatan-tree.ts'

it('is the list as it was last looked at', async () => {
  const tree = daftarKegiatanTree(makeDaftarKegiatan())
  expect([tree.kind, treeProblems(tree), findGaps(tree)]).toEqual(['daftar-kegiatan', [], []])
  const text = treeText(tree)
  // What nobody counted is no zero.
  expect(text).toContain('Pelajar: L 18, P 22\nGuru: L –, P 0')
  expect(text).toContain('Dialihkan menjadi surat edaran: narasumber berhalangan')
  await expect(`${text}\n`).toMatchFileSnapshot('golden/daftar-kegiatan.txt')
})
