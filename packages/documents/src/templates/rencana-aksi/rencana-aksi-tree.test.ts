import { Decimal } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { headRows } from '../../writers/head-rows.ts'
import { makeLangkah, makeRencanaAksi, makeRencanaIndikator } from '../testing/make-rencana-aksi.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { rencanaAksiBulananTree, rencanaAksiTree } from './rencana-aksi-tree.ts'

const of = (indikator: Parameters<typeof makeRencanaIndikator>[1]) =>
  makeRencanaAksi({ sasaran: [{ uraian: 'S', indikator: [makeRencanaIndikator('IKU-1', indikator)] }] })

describe.each([
  ['rencana-aksi', rencanaAksiTree],
  ['rencana-aksi-bulanan', rencanaAksiBulananTree],
] as const)('%s', (kind, treeOf) => {
  it('is the plan as it was last looked at', async () => {
    const tree = treeOf(makeRencanaAksi())
    expect([tree.kind, treeProblems(tree), findGaps(tree), tree.state]).toEqual([kind, [], [], 'final'])
    await expect(`${treeText(tree)}\n`).toMatchFileSnapshot(`golden/${kind}.txt`)
  })

  it('misses steps of the whole, and of one indicator', () => {
    expect(findGaps(treeOf(of({ langkah: [] }))).map(({ key }) => key)).toEqual(['rencana-aksi'])
    const indikator = [
      makeRencanaIndikator('IKU-1'),
      makeRencanaIndikator('IKU-2', { langkah: [], target: null }),
    ]
    const tree = treeOf(makeRencanaAksi({ sasaran: [{ uraian: 'S', indikator }] }))
    expect(findGaps(tree).map(({ key }) => key)).toEqual(['target:IKU-2', 'rencana-aksi:IKU-2'])
    expect(treeProblems(tree)).toEqual([])
  })
})

describe('the matrix', () => {
  it('has a head of two rows and its columns numbered', () => {
    const byQuarter = tableOf(rencanaAksiTree(makeRencanaAksi()), 'tabel-rencana-aksi')
    const [upper = []] = headRows(byQuarter)
    expect(upper.filter(({ colspan }) => colspan > 1).map(({ label, colspan }) => [label, colspan])).toEqual([
      ['Target per Triwulan', 4],
      ['Rencana Pelaksanaan', 4],
      ['Anggaran', 2],
    ])
    expect([byQuarter.numberRow, byQuarter.columns.length]).toEqual([true, 16])
    const byMonth = tableOf(rencanaAksiBulananTree(makeRencanaAksi()), 'tabel-rencana-aksi')
    expect([byMonth.numberRow, byMonth.columns.length]).toEqual([true, 19])
  })

  it('ticks the quarter of a month', () => {
    const plan = of({ langkah: [makeLangkah('A', { bulan: [6, 12] })] })
    expect(treeText(rencanaAksiTree(plan))).toContain('| A |  | √ |  | √ |')
    expect(treeText(rencanaAksiBulananTree(plan))).toContain('| A |  |  |  |  |  | √ |  |  |  |  |  | √ |')
  })

  it('says of planned months what was told: done, not done, not told', () => {
    const terlaksana = [
      { bulan: 1, ya: true },
      { bulan: 5, ya: false },
    ]
    const plan = of({ langkah: [makeLangkah('A', { bulan: [1, 5, 9], terlaksana })] })
    expect(treeText(rencanaAksiTree(plan))).toContain('| A | ● | × | √ |  |')
    const byMonth = treeText(rencanaAksiBulananTree(plan))
    expect(byMonth).toContain('| A | ● |  |  |  | × |  |  |  | √ |')
    expect(byMonth).toContain('× = direncanakan tetapi tidak dilaksanakan')
    const half = of({ langkah: [makeLangkah('A', { bulan: [1, 2], terlaksana: [{ bulan: 1, ya: true }] })] })
    expect(treeText(rencanaAksiTree(half))).toContain('| A | √ |')
  })

  it('prints each budget code with its amount on a line of its own, and a range as its target', () => {
    const biaya = [
      { kode: '3355.EBA.994', amount: 1_000_000n },
      { kode: '3357.EAL.004', amount: null },
    ]
    const rentang = { from: new Decimal(80), to: new Decimal(90) }
    const text = treeText(
      rencanaAksiTree(of({ langkah: [makeLangkah('A', { biaya })], target: null, rentang })),
    )
    expect(text).toContain('3355.EBA.994\n3357.EAL.004 | 1.000.000\n–')
    expect(text).toContain('80–90%')
  })
})
