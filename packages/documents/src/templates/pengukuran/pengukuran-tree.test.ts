import { Decimal } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { treeProblems } from '../../tree/check-tree.ts'
import { findGaps } from '../../tree/walk.ts'
import { headRows } from '../../writers/head-rows.ts'
import {
  makePengukuranKegiatan,
  makePengukuranSasaran,
  makeUkurBaris,
  makeUkurIndikator,
} from '../testing/make-pengukuran.ts'
import { tableOf, treeText } from '../testing/tree-text.ts'
import { pengukuranKegiatanTree, pengukuranSasaranTree } from './pengukuran-tree.ts'

describe.each([
  ['pengukuran-sasaran', () => pengukuranSasaranTree(makePengukuranSasaran())],
  ['pengukuran-kegiatan', () => pengukuranKegiatanTree(makePengukuranKegiatan())],
] as const)('%s', (kind, make) => {
  it('is the form as it was last looked at', async () => {
    const tree = make()
    expect([tree.kind, treeProblems(tree), findGaps(tree), tree.state]).toEqual([kind, [], [], 'final'])
    await expect(`${treeText(tree)}\n`).toMatchFileSnapshot(`golden/${kind}.txt`)
  })
})

describe('the form of sasaran', () => {
  it('has a head of two rows, for the quarter and since January', () => {
    const matrix = tableOf(pengukuranSasaranTree(makePengukuranSasaran()), 'pengukuran-sasaran-tabel')
    const [upper = []] = headRows(matrix)
    expect(upper.filter(({ colspan }) => colspan > 1).map(({ label }) => label)).toEqual([
      'Triwulan III',
      's.d. Triwulan III',
    ])
    expect(matrix.numberRow).toBe(true)
  })

  it('says how many of how many a mean stands for, and that a figure was capped', () => {
    const text = treeText(pengukuranSasaranTree(makePengukuranSasaran()))
    expect(text).toContain('Rata-rata capaian kinerja (sementara, 2 dari 3) | 105%')
    expect(text).toContain('Rata-rata sasaran 2 (sementara, 1 dari 2) | 120%')
    expect(text).not.toContain('Rata-rata sasaran 1')
    expect(text).toContain('Capaian dibatasi menurut kebijakan pengukuran.')
    const whole = { value: new Decimal(90), filled: 1, of: 1, whole: 1 }
    const one = { uraian: 'S', indikator: [makeUkurIndikator('IKU-1')], capaian: whole }
    const plain = treeText(pengukuranSasaranTree(makePengukuranSasaran({ sasaran: [one], entitas: whole })))
    expect(plain).not.toMatch(/sementara|Tanda –|dibatasi/)
    const part = { ...whole, whole: 0 }
    const standing = makePengukuranSasaran({ sasaran: [{ ...one, capaian: part }], entitas: part })
    expect(treeText(pengukuranSasaranTree(standing))).toContain(
      'Rata-rata capaian kinerja (sementara, 1 dari 1 belum lengkap) | 90%',
    )
  })

  it('misses a target of the year, and prints a range as one', () => {
    const entitas = { value: null, filled: 0, of: 2, whole: 0 }
    const indikator = [
      makeUkurIndikator('IKU-1', { target: null }),
      makeUkurIndikator('IKU-2', { rentang: { from: new Decimal(80), to: new Decimal(90) } }),
    ]
    const sasaran = [{ uraian: 'S', indikator, capaian: entitas }]
    const tree = pengukuranSasaranTree(makePengukuranSasaran({ sasaran, entitas }))
    expect(findGaps(tree).map(({ key }) => key)).toEqual(['target:IKU-1'])
    expect(treeText(tree)).toContain('| 80–90% | 80–90% |')
    expect(treeText(tree)).toContain('Rata-rata capaian kinerja | –\n')
  })
})

describe('the form of kegiatan', () => {
  it('has no column of a plan where nothing is planned, and dates the fourth quarter in the next year', () => {
    const row = makeUkurBaris('3355.EBA.994', { rencana: null })
    const total = { pagu: 8_000_000n, rencana: null, realisasi: 6_000_000n, persen: new Decimal(75) }
    const anggaran = { revisi: 0, rows: [row], total }
    const tree = pengukuranKegiatanTree(makePengukuranKegiatan({ anggaran, triwulan: 4 }))
    const matrix = tableOf(tree, 'pengukuran-kegiatan-tabel')
    expect(matrix.columns.map(({ label }) => label)).not.toContain('Rencana')
    expect(treeProblems(tree)).toEqual([])
    const text = treeText(tree)
    expect(text).toContain('Pagu menurut DIPA awal.')
    expect(text).toContain('…… 2022')
    expect(text).not.toContain('Tanda –')
  })
})
