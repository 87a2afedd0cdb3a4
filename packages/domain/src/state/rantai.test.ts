import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { RantaiRole } from '../policy/policy.ts'
import { isRantai, isSelesai, nextApprover, quarterMoves, RANTAI_ROLES, selesaiState } from './rantai.ts'
import { PENGUKURAN_STATES, type PengukuranState } from './states.ts'

const STATES = Object.keys(PENGUKURAN_STATES) as PengukuranState[]
const TWO = ['verifikator', 'penyetuju'] as const
const THREE = ['verifikator', 'penyetuju', 'pimpinan'] as const

const anyRantai = fc.subarray(RANTAI_ROLES, { minLength: 1 })

test.each<[readonly RantaiRole[], boolean]>([
  [TWO, true],
  [THREE, true],
  [['pimpinan'], true],
  [['verifikator', 'pimpinan'], true],
  [[], false],
  [['penyetuju', 'verifikator'], false],
  [['verifikator', 'verifikator'], false],
])('%j as a chain: %s', (roles, expected) => {
  expect(isRantai(roles)).toBe(expected)
})

/** Under each chain: whose turn it is, or that it is closed. */
test.each<[PengukuranState, RantaiRole | 'tutup' | null, RantaiRole | 'tutup' | null]>([
  ['draf', null, null],
  ['dikembalikan', null, null],
  ['diajukan', 'verifikator', 'verifikator'],
  ['diverifikasi', 'penyetuju', 'penyetuju'],
  ['disetujui', 'tutup', 'pimpinan'],
  ['disahkan', 'tutup', 'tutup'],
])('%s waits in a chain of two for %s, in one of three for %s', (state, two, three) => {
  for (const [rantai, expected] of [
    [TWO, two],
    [THREE, three],
  ] as const) {
    expect(nextApprover(state, rantai)).toBe(expected === 'tutup' ? null : expected)
    expect(isSelesai(state, rantai)).toBe(expected === 'tutup')
  }
})

it('counts a quarter that nobody opened as open', () => {
  expect(isSelesai(null, TWO)).toBe(false)
})

it('asks, after the chain was changed, whoever comes after what a quarter had reached', () => {
  expect(nextApprover('diverifikasi', ['penyetuju'])).toBe('penyetuju')
  expect(nextApprover('diajukan', ['pimpinan'])).toBe('pimpinan')
  expect(isSelesai('disahkan', ['verifikator'])).toBe(true)
})

describe('moves of a quarter', () => {
  it('never skip a role, and lead back with a reason until it is closed', () => {
    expect(quarterMoves('draf', THREE)).toEqual(['diajukan'])
    expect(quarterMoves('diajukan', THREE)).toEqual(['diverifikasi', 'dikembalikan'])
    expect(quarterMoves('disetujui', THREE)).toEqual(['disahkan', 'dikembalikan'])
    expect(quarterMoves('disetujui', TWO)).toEqual([])
    expect(quarterMoves('disetujui', TWO, { exception: true })).toEqual(['draf'])
    expect(quarterMoves('disetujui', THREE, { exception: true })).toEqual(['disahkan', 'dikembalikan'])
  })

  it('walk through every chain, each role once, to the state that closes it', () => {
    fc.assert(
      fc.property(anyRantai, (rantai) => {
        const asked: RantaiRole[] = []
        let state: PengukuranState = 'diajukan'
        for (let role = nextApprover(state, rantai); role !== null; role = nextApprover(state, rantai)) {
          asked.push(role)
          state = quarterMoves(state, rantai)[0] as PengukuranState
        }
        expect([asked, state]).toEqual([rantai, selesaiState(rantai)])
      }),
    )
  })

  it('lead from no state to where it is already, and out of a closed one nowhere', () => {
    fc.assert(
      fc.property(anyRantai, fc.constantFrom(...STATES), (rantai, state) => {
        expect(quarterMoves(state, rantai)).not.toContain(state)
        expect(quarterMoves(state, rantai).length === 0).toBe(isSelesai(state, rantai))
      }),
    )
  })
})

it('no chain closes nothing', () => {
  expect(() => selesaiState([])).toThrow(RangeError)
})
