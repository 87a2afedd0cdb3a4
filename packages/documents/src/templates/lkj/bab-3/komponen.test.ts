import { expect, it } from 'vitest'
import { treeProblems } from '../../../tree/check-tree.ts'
import { findGaps } from '../../../tree/walk.ts'
import { angka, makeIndikator, persen } from '../../testing/make-indikator.ts'
import { entitasOf, makeLkj, makeSasaran } from '../../testing/make-lkj.ts'
import { tableOf, treeText } from '../../testing/tree-text.ts'
import { lkjTree } from '../lkj-tree.ts'

const rumus = {
  kata: 'Keputusan yang ditetapkan ÷ Keputusan yang direncanakan × 100',
  hitungan: '77 / 100 × 100 = 77%',
  komponen: [
    {
      ...{ kode: 'A', nama: 'Keputusan yang ditetapkan', satuan: 'keputusan' },
      ...{ triwulan: [angka(18), angka(38), null, angka(77)], setahun: angka(77) },
    },
  ],
}

function treeWith(changed: Parameters<typeof makeIndikator>[0]) {
  const sasaran = [makeSasaran('Terwujudnya sesuatu', [makeIndikator({ realisasi: persen(77), ...changed })])]
  return lkjTree(makeLkj({ sasaran, entitas: entitasOf(sasaran) }))
}

it('says how the year is counted and what its components were, a quarter without one as a dash', () => {
  const tree = treeWith({ kode: 'IKU-1', uraian: 'Persentase keputusan', konsolidasi: 'terakhir', rumus })
  const text = treeText(tree)
  expect(text).toContain(`Realisasinya dihitung dengan rumus “${rumus.kata}”, yaitu 77 / 100 × 100 = 77%.`)
  expect(text).toContain('Nilai tahunan dihitung sekali dari komponen setahun.')
  expect(text).not.toContain('Nilai tahunan adalah realisasi triwulan terakhir')
  const [row] = tableOf(tree, 'tabel-komponen-1-1').rows
  const printed = row?.cells.map(({ content }) => {
    const [node] = content
    return node?.type === 'value' || node?.type === 'text' ? node.text : null
  })
  expect(printed).toEqual(['A. Keputusan yang ditetapkan (keputusan)', '18', '38', '–', '77', '77'])
  expect([treeProblems(tree), findGaps(tree)]).toEqual([[], []])
})

it('names the formula alone where the year is not counted by it, and nothing where there is none', () => {
  const reported = treeWith({ kode: 'IKU-1', uraian: 'X', rumus: { ...rumus, hitungan: null } })
  expect(treeText(reported)).toContain(`Realisasinya dihitung dengan rumus “${rumus.kata}”. `)
  const plain = treeText(treeWith({ kode: 'IKU-1', uraian: 'X' }))
  expect(plain).not.toMatch(/Realisasinya dihitung|Komponen Tahun/)
})
