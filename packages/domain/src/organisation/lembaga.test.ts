import { describe, expect, it, test } from 'vitest'
import { entitasOf, lembagaNameOf, type OfficeName, writeOut } from './lembaga.ts'
import { LEMBAGA_KPU } from './lembaga-kpu.ts'

const BLITAR: OfficeName = {
  kode: '3572',
  nama: 'Komisi Pemilihan Umum Kota Blitar',
  singkat: 'KPU Kota Blitar',
  provinsi: 'Jawa Timur',
}
const ACEH: OfficeName = {
  kode: '11',
  nama: 'Komisi Independen Pemilihan Aceh',
  singkat: 'KIP Aceh',
  provinsi: null,
}

describe('names of an agency', () => {
  test.each([
    ['{lembaga}|{wilayah}', BLITAR, 'Komisi Pemilihan Umum|Kota Blitar'],
    ['{lembaga}|{wilayah}', ACEH, 'Komisi Independen Pemilihan|Aceh'],
    ['{singkat}', ACEH, 'KIP'],
    ['Sekretariat {kantorSingkat}', ACEH, 'Sekretariat KIP Aceh'],
    ['di wilayahnya{akhiranProvinsi}.', BLITAR, 'di wilayahnya, Provinsi Jawa Timur.'],
    ['di wilayahnya{akhiranProvinsi}.', ACEH, 'di wilayahnya.'],
    ['terdiri atas {jumlah} subbagian', BLITAR, 'terdiri atas {jumlah} subbagian'],
    ['{wilayah}', { ...BLITAR, nama: 'Kantor Lain' }, 'Kantor Lain'],
  ])('%s', (pattern, office, text) => {
    expect(writeOut(pattern, LEMBAGA_KPU, office)).toBe(text)
  })

  it('are those of the longest beginning of the code', () => {
    const ragam = [...LEMBAGA_KPU.ragam, { kode: '1171', nama: 'Komisi Lain', singkat: 'KL' }]
    const lembaga = { ...LEMBAGA_KPU, ragam }
    expect(lembagaNameOf(lembaga, '1171').singkat).toBe('KL')
    expect(lembagaNameOf(lembaga, '1172').singkat).toBe('KIP')
    expect(lembagaNameOf(lembaga, '3572').singkat).toBe('KPU')
  })

  it('lists only the entities the agency has', () => {
    expect(entitasOf(LEMBAGA_KPU)).toEqual(['kpu', 'sekretariat'])
    const alone = { ...LEMBAGA_KPU, entitas: { ...LEMBAGA_KPU.entitas, sekretariat: null } }
    expect(entitasOf(alone)).toEqual(['kpu'])
  })
})
