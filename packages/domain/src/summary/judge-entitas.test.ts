import { expect, it } from 'vitest'
import { Decimal } from '../number/decimal.ts'
import { POLICY_KPU, POLICY_PMK } from '../policy/shipped.ts'
import { judgeEntitas } from './judge-entitas.ts'

const capaian = new Decimal('94.66')
const anggaran = { pagu: 1000n, realisasi: 995n }
const text = (figure: Decimal | undefined) => figure?.toFixed(2)

it('holds capaian against the share used, and says which form comes first', () => {
  const judged = judgeEntitas({
    capaian,
    anggaran,
    sasaran: [{ capaian, anggaran: null }],
    policy: POLICY_KPU,
  })
  expect(judged).toMatchObject({
    bentuk: 'poin',
    poin: { putusan: 'belum-efisien' },
    pmk: { dirinci: false },
  })
  expect([text(judged.poin?.serapan), text(judged.poin?.selisih), text(judged.pmk?.e)]).toEqual([
    '99.50',
    '-4.84',
    '-5.11',
  ])
  expect(judgeEntitas({ capaian, anggaran, sasaran: [], policy: POLICY_PMK }).bentuk).toBe('pmk')
})

it('takes the budget of each sasaran where every sasaran has one', () => {
  const hundred = new Decimal(100)
  const split = [
    { capaian: hundred, anggaran: { pagu: 900n, realisasi: 900n } },
    { capaian: hundred, anggaran: { pagu: 100n, realisasi: 0n } },
  ]
  const judged = judgeEntitas({ capaian: hundred, anggaran, sasaran: split, policy: POLICY_KPU })
  expect([text(judged.pmk?.e), text(judged.pmk?.ne), judged.pmk?.dirinci]).toEqual(['10.00', '75.00', true])
  const halfSplit = [...split, { capaian: null, anggaran: { pagu: 5n, realisasi: 0n } }]
  expect(judgeEntitas({ capaian, anggaran, sasaran: halfSplit, policy: POLICY_KPU }).pmk?.dirinci).toBe(false)
})

it.each([
  [null, anggaran],
  [capaian, null],
  [capaian, { pagu: 0n, realisasi: 0n }],
  [capaian, { pagu: 10n, realisasi: null }],
])('says nothing without capaian or budget', (figure, money) => {
  const judged = judgeEntitas({ capaian: figure, anggaran: money, sasaran: [], policy: POLICY_KPU })
  expect(judged).toMatchObject({ poin: null, pmk: null })
})
