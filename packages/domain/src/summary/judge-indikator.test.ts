import { expect, it } from 'vitest'
import { computeCapaian } from '../capaian/compute-capaian.ts'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU as policy } from '../policy/shipped.ts'
import type { Value } from '../value/value.ts'
import { type JudgeIndikatorInput, judgeIndikator } from './judge-indikator.ts'

const persen = (amount: number): Value => ({ kind: 'persen', amount: new Decimal(amount) })

function input(chosen: Partial<JudgeIndikatorInput> = {}): JudgeIndikatorInput {
  const { target = persen(80), realisasi = persen(77), polarity = 'maksimal' } = chosen
  const capaian = computeCapaian({ target, realisasi, polarity, policy })
  const rest = { tahun: 2021, lampau: [], renstra: [], standar: null, anggaran: null, policy }
  return { ...rest, ...chosen, target, realisasi, polarity, capaian }
}

it('judges the worked example by every comparison the report prints', () => {
  const judged = judgeIndikator(
    input({
      lampau: [
        { tahun: 2019, realisasi: persen(70) },
        { tahun: 2020, realisasi: null },
      ],
      renstra: [{ tahun: 2021, target: persen(78) }],
      standar: persen(75),
      anggaran: { pagu: 100n, realisasi: 90n },
    }),
  )
  expect(judged).toMatchObject({
    hasil: 'belum',
    terhadapTarget: { direction: 'turun', size: persen(3), better: false },
    terhadapLalu: { tahun: 2019, realisasi: persen(70), beda: { direction: 'naik', better: true } },
    jalur: { onTrack: false, due: { basis: 'target-tahun' } },
    terhadapStandar: { terpenuhi: true, beda: { size: persen(2) } },
    efisiensi: { putusan: 'efisien' },
  })
  expect([judged.efisiensi?.serapan.toString(), judged.efisiensi?.poin.toString()]).toEqual(['90', '6.25'])
})

it('calls reached what is at or above its target before the cap, whatever the cap', () => {
  expect(judgeIndikator(input({ realisasi: persen(80) })).hasil).toBe('tercapai')
  expect(judgeIndikator(input({ realisasi: persen(200) })).hasil).toBe('tercapai')
  expect(judgeIndikator(input({ polarity: 'minimal', realisasi: persen(81) })).hasil).toBe('belum')
})

it('leaves out what a missing figure hides', () => {
  const missing = input({ realisasi: null, standar: persen(75), anggaran: { pagu: 100n, realisasi: 90n } })
  expect(judgeIndikator(missing)).toEqual({
    hasil: null,
    terhadapTarget: null,
    terhadapLalu: null,
    jalur: null,
    terhadapStandar: { terpenuhi: null, beda: null },
    efisiensi: null,
  })
  expect(judgeIndikator(input({ anggaran: { pagu: 0n, realisasi: 0n } })).efisiensi).toBeNull()
})
