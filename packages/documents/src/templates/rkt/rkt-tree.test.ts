import { Decimal } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { makeKeluaran, makeRkt, makeRktIndikator } from '../testing/make-rkt.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { rencanaKerjaTree, rktTree } from './rkt-tree.ts'

const of = (chosen: Parameters<typeof makeRktIndikator>[1]) =>
  makeRkt({ sasaran: [{ uraian: 'S', indikator: [makeRktIndikator('IKU-1', chosen)] }] })

describe.each([
  ['rkt', rktTree],
  ['rencana-kerja', rencanaKerjaTree],
] as const)('%s', (kind, treeOf) => {
  it('is the plan as it was last looked at', async () => {
    const tree = treeOf(makeRkt())
    expect([tree.kind, treeProblems(tree), findGaps(tree), tree.state]).toEqual([kind, [], [], 'final'])
    await expect(`${treeText(tree)}\n`).toMatchFileSnapshot(`golden/${kind}.txt`)
  })

  it('misses a target nobody typed, and a whole plan', () => {
    expect(findGaps(treeOf(of({ target: null }))).map(({ key }) => key)).toEqual(['rkt:IKU-1'])
    expect(findGaps(treeOf(makeRkt({ sasaran: [] }))).map(({ key }) => key)).toEqual(['rkt'])
  })
})

describe('the matrix', () => {
  it('holds a programme and an activity once over their outputs, and numbers its columns', () => {
    const { rows, columns, numberRow } = tableOf(rktTree(makeRkt()), 'matriks')
    expect(numberRow).toBe(true)
    expect(columns.filter(({ group }) => group !== undefined).map(({ label }) => label)).toEqual([
      'Program',
      'Kegiatan',
      'Indikator Kegiatan',
      'Satuan',
      'Volume',
    ])
    expect(rows.map(({ cells }) => cells.map(({ rowspan = 1 }) => rowspan))).toEqual([
      [3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
    ])
  })

  it('begins a new cell where another activity follows', () => {
    const other = { kode: '3357', uraian: 'Perencanaan' }
    const keluaran = [makeKeluaran('3355.EBA.994'), makeKeluaran('3357.EAL.004', { kegiatan: other })]
    const tree = rktTree(of({ keluaran }))
    expect(treeProblems(tree)).toEqual([])
    expect(tableOf(tree, 'matriks').rows.map(({ cells }) => cells.length)).toEqual([11, 6])
  })

  it('says a code the budget does not know, and no output where a whole activity is meant', () => {
    const unknown = makeKeluaran('9999.AAA.001', { program: null, kegiatan: null, uraian: null, pagu: null })
    expect(treeText(rktTree(of({ keluaran: [unknown] })))).toContain('| – | – | 9999.AAA.001 | –')
    const whole = makeKeluaran('3355', { uraian: null })
    expect(treeText(rktTree(of({ keluaran: [whole] })))).toContain('Pelaksanaan Akuntabilitas (3355) | – |')
  })

  it('prints a range as its target', () => {
    const rentang = { from: new Decimal(80), to: new Decimal(90) }
    expect(treeText(rktTree(of({ rentang, target: null })))).toContain('80–90%')
  })
})

it('is a draft with the place of its date, and says why there is a further version', () => {
  const draft = rktTree(
    makeRkt({ state: 'draf', nomor: null, tanggal: null, versi: 2, alasan: 'Pagu turun.' }),
  )
  expect(draft.state).toBe('draf')
  expect(treeText(draft)).toContain('perubahan ke-1. Alasan perubahan: Pagu turun.')
  expect(treeText(draft)).toContain('Blitar, …………………… 2021')
  expect(treeText(rktTree(makeRkt()))).toContain('Blitar, 4 Maret 2021')
})
