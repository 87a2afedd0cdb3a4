import { LEMBAGA_KPU, lembagaNameOf } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import { nationalUnits } from '../sample/national-units.ts'
import { readLembaga } from './read-lembaga.ts'

describe('names of an agency as stored', () => {
  it('are read back as they are', () => {
    expect(readLembaga(JSON.parse(JSON.stringify(LEMBAGA_KPU)))).toEqual({
      ...{ ok: true, lembaga: LEMBAGA_KPU, kantor: [] },
    })
  })

  it.each([
    [{ format: 2 }, 'Isi "format" tidak benar.'],
    [{ nama: ' ' }, 'Isi "nama" tidak benar.'],
    [
      { entitas: { ...LEMBAGA_KPU.entitas, kpu: { ...LEMBAGA_KPU.entitas.kpu, kop: [] } } },
      'Isi "entitas.kpu.kop" tidak benar.',
    ],
    [{ ragam: [{ kode: 'aceh', nama: 'A', singkat: 'A' }] }, 'Isi "ragam.0.kode" tidak benar.'],
    [{ entitas: { sekretariat: null } }, 'Isi "entitas.kpu" tidak benar.'],
    [
      { organisasi: { ...LEMBAGA_KPU.organisasi, anggota: 'Anggota banyak.' } },
      'Isi "organisasi.anggota" tidak benar.',
    ],
  ])('%j is refused', (change, error) => {
    expect(readLembaga({ ...LEMBAGA_KPU, ...change })).toEqual({ ok: false, errors: [error] })
  })
})

it('calls every office of the country by the name its agency bears there', () => {
  for (const { unit_code, name, short_name } of nationalUnits()) {
    const own = lembagaNameOf(LEMBAGA_KPU, unit_code)
    expect(name.startsWith(own.nama) && short_name.startsWith(own.singkat), name).toBe(true)
  }
})
