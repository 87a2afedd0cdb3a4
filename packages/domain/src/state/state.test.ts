import { describe, expect, it, test } from 'vitest'
import type { Policy } from '../policy/policy.ts'
import { POLICY_KPU } from '../policy/shipped.ts'
import { canMove, requireMove } from './can-move.ts'
import { berkalaDeadline, lkjDeadline, pkDeadline, triwulanDeadline } from './deadlines.ts'
import { DOKUMEN_STATES, PENGUKURAN_STATES, PK_STATES, RENSTRA_STATES, TAHUN_STATES } from './states.ts'
import { isWindowWritable, windowSentence, windowState } from './window.ts'

describe('transitions', () => {
  it('follow the order of the law', () => {
    expect(canMove('pk', 'draf', 'diajukan')).toBe(true)
    expect(canMove('pk', 'diajukan', 'ditandatangani')).toBe(true)
    expect(canMove('pk', 'ditandatangani', 'direvisi')).toBe(true)
    expect(canMove('dokumen', 'final', 'disampaikan')).toBe(true)
    expect(canMove('renstra', 'draf', 'ditetapkan')).toBe(true)
  })

  it('never skip a step or change a signed PK or a final document', () => {
    expect(canMove('pk', 'draf', 'ditandatangani')).toBe(false)
    expect(() => requireMove('pk', 'ditandatangani', 'draf')).toThrow(
      'pk never moves from ditandatangani to draf',
    )
    expect(() => requireMove('dokumen', 'final', 'draf')).toThrow(RangeError)
    expect(() => requireMove('renstra', 'diganti', 'draf')).toThrow(RangeError)
  })

  it('name every state in Indonesian', () => {
    expect(PK_STATES.ditandatangani).toBe('Ditandatangani')
    for (const labels of [PK_STATES, PENGUKURAN_STATES, DOKUMEN_STATES, RENSTRA_STATES, TAHUN_STATES]) {
      for (const label of Object.values(labels)) expect(label).toMatch(/^[A-Z]/)
    }
  })
})

describe('windows', () => {
  const window = { buka: '2021-04-01', tenggat: '2021-04-10', kunci: '2021-04-15' }
  const opener = 'Kepala Subbagian Perencanaan'

  test.each([
    ['2021-03-31', null, 'belum-buka', 'Dibuka mulai 1 April 2021. Tenggatnya 10 April 2021.'],
    ['2021-04-01', null, 'terbuka', 'Tenggat 10 April 2021 (9 hari lagi).'],
    ['2021-04-10', null, 'terbuka', 'Tenggat 10 April 2021 (hari ini).'],
    ['2021-04-11', null, 'terlambat', 'Lewat tenggat 10 April 2021. Masih dapat diisi sampai 15 April 2021.'],
    ['2021-04-15', null, 'terlambat', 'Lewat tenggat 10 April 2021. Masih dapat diisi sampai 15 April 2021.'],
    [
      '2021-04-16',
      null,
      'terkunci',
      'Terkunci sejak 16 April 2021. Kepala Subbagian Perencanaan dapat membuka pengecualian.',
    ],
    ['2021-04-20', '2021-04-20', 'terbuka', 'Dibuka dengan pengecualian sampai 20 April 2021.'],
    [
      '2021-04-21',
      '2021-04-20',
      'terkunci',
      'Terkunci sejak 16 April 2021. Kepala Subbagian Perencanaan dapat membuka pengecualian.',
    ],
  ])('on %s (exception %s): %s', (today, exceptionUntil, state, sentence) => {
    expect(windowState(window, today, exceptionUntil)).toBe(state)
    expect(isWindowWritable(window, today, exceptionUntil)).toBe(state === 'terbuka' || state === 'terlambat')
    expect(windowSentence({ window, today, exceptionUntil, opener })).toBe(sentence)
  })
})

const NO_LIBUR = new Set<string>()

describe('deadlines', () => {
  it('of reports of parts of a year are those the pack asks for', () => {
    const asked = { sitasi: 'Surat Edaran', periode: ['tw1', 'semester1'], hari: 30 } as const
    const due = (laporanBerkala: Policy['laporanBerkala'], periode: 'tw1' | 'tw2' | 'semester1') =>
      berkalaDeadline({ year: 2021, periode, policy: { ...POLICY_KPU, laporanBerkala }, libur: NO_LIBUR })
    expect([due(asked, 'tw1'), due(asked, 'semester1')]).toEqual(['2021-04-30', '2021-07-30'])
    expect(due(asked, 'tw2')).toBeNull()
    expect(due(undefined, 'tw1')).toBeNull()
    expect(due({ ...asked, hari: 5, hariKerja: true }, 'tw1')).toBe('2021-04-07')
  })

  it('come from the policy', () => {
    expect(pkDeadline('2020-11-23', POLICY_KPU)).toBe('2020-12-23')
    expect(triwulanDeadline({ year: 2021, quarter: 1, policy: POLICY_KPU, libur: NO_LIBUR })).toBe(
      '2021-04-15',
    )
    expect(triwulanDeadline({ year: 2021, quarter: 4, policy: POLICY_KPU, libur: NO_LIBUR })).toBe(
      '2022-01-15',
    )
    expect(lkjDeadline(2021, POLICY_KPU)).toBe('2022-02-28')
    expect(lkjDeadline(2023, POLICY_KPU)).toBe('2024-02-28')
    const later = {
      ...POLICY_KPU,
      deadlines: { ...POLICY_KPU.deadlines, triwulanDaysAfterQuarter: 10, lkjDay: 30 },
    }
    expect(triwulanDeadline({ year: 2021, quarter: 1, policy: later, libur: NO_LIBUR })).toBe('2021-04-10')
    expect(lkjDeadline(2021, later)).toBe('2022-02-28')
  })

  it('count working days where the pack does', () => {
    const deadlines = {
      ...POLICY_KPU.deadlines,
      triwulanDaysAfterQuarter: 5,
      triwulanHariKerja: true as const,
    }
    const policy = { ...POLICY_KPU, deadlines }
    const libur = new Set(['2021-04-02'])
    expect(triwulanDeadline({ year: 2021, quarter: 1, policy, libur })).toBe('2021-04-08')
    expect(triwulanDeadline({ year: 2021, quarter: 1, policy, libur: NO_LIBUR })).toBe('2021-04-07')
  })
})
