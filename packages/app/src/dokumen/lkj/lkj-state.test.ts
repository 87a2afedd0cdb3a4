import { DOKUMEN_STATES, type DokumenState, POLICY_KPU } from '@akuntabel/domain'
import { expect, it } from 'vitest'
import { openForWriting, readyForFinal } from './lkj-state.ts'

const states = Object.keys(DOKUMEN_STATES) as DokumenState[]
const open = (reviuWajib: boolean) =>
  states.filter((state) => readyForFinal(state, { policy: { ...POLICY_KPU, reviuWajib } }).ok)

it('is written as a draft only', () => {
  expect(states.filter((state) => openForWriting(state).ok)).toEqual(['draf'])
})

it('becomes final from the one state its law asks for, and says what is missing in every other', () => {
  expect([open(false), open(true)]).toEqual([['diperiksa'], ['direviu']])
  const reviewed = { policy: { ...POLICY_KPU, reviuWajib: true } }
  expect(readyForFinal('draf', reviewed).why).toBe('Laporan masih draf. Ajukan dahulu untuk diperiksa.')
  expect(readyForFinal('diperiksa', reviewed).why).toBe(
    'Kebijakan kantor ini meminta reviu APIP sebelum laporan difinalkan.',
  )
  expect(readyForFinal('final', reviewed).why).toBe('Keadaan laporan ini sudah Final.')
})
