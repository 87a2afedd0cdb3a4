import { expect, it } from 'vitest'
import type { Actor } from '../permission/actor.ts'
import { mayStepPutusan, verifiersOf } from './putusan-view.ts'

const doer: Actor = {
  ...{ personId: 'rina', personName: 'Rina', unit: '3572', viaUnit: '3572', roles: ['verifikator'] },
}
const putusan = { person_id: 'rina', penanggung_jawab: 'Rina', jenis: 'strategi' as const }

it('who did it verifies it only where nobody else could', () => {
  const may = (verifiers: string[]) => mayStepPutusan(doer, putusan, { ke: 'diverifikasi', verifiers })
  expect(may(['rina', 'sari']).why).toBe('Yang mengerjakan tidak memverifikasi hasilnya sendiri.')
  expect(may(['rina']).ok).toBe(true)
})

it('who may lead a meeting may verify, once each', () => {
  const row = (person_id: string, role: 'operator' | 'verifikator' | 'pimpinan') => ({
    ...{ unit_code: '3572', person_id, role, subbagian_id: null },
  })
  const peran = [row('rina', 'verifikator'), row('rina', 'pimpinan'), row('budi', 'operator')]
  expect(verifiersOf(peran as Parameters<typeof verifiersOf>[0])).toEqual(['rina'])
})
