import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PERATURAN_BAWAAN } from '../hukum/shipped.ts'
import { diktum } from './diktum.ts'
import { KEPUTUSAN_JENIS_NAMES, type KeputusanIsi } from './keputusan.ts'
import { keputusanProblems } from './keputusan-problems.ts'
import { lastMenimbang } from './last-menimbang.ts'
import { polaKeputusan } from './pola-keputusan.ts'

const known = new Set(PERATURAN_BAWAAN.map(({ kode }) => kode))
const office = { kantor: 'KPU Kota Blitar', tahun: 2021, periode: '2020-2024' }

function decree(part: Partial<KeputusanIsi> = {}): KeputusanIsi {
  return { ...polaKeputusan('penetapan-kinerja', office), ...part }
}

describe('the last consideration', () => {
  it.each([
    [1, 'huruf a,'],
    [2, 'huruf a dan huruf b,'],
    [4, 'huruf a, huruf b, huruf c, dan huruf d,'],
  ])('names all %i before it', (before, named) => {
    expect(lastMenimbang(before, 'Keputusan X')).toBe(
      `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam ${named} perlu menetapkan Keputusan X`,
    )
  })

  it('names each letter once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), (before) => {
        const letters = [...lastMenimbang(before, 'X').matchAll(/huruf (\w)/g)].map((match) => match[1])
        expect(letters).toEqual([...'abcdefghijklmnopqrstuvwxy'].slice(0, before))
      }),
    )
    expect(() => lastMenimbang(0, 'X')).toThrow(RangeError)
    expect(() => lastMenimbang(26, 'X')).toThrow(RangeError)
  })
})

describe('texts a Keputusan begins with', () => {
  it.each(KEPUTUSAN_JENIS_NAMES.filter((jenis) => jenis !== 'umum'))(
    'of %s can be decided as they are',
    (jenis) => {
      const isi = polaKeputusan(jenis, office)
      expect(keputusanProblems(isi, known)).toEqual([])
      expect(JSON.stringify(isi)).not.toMatch(/\{\w+\}/)
    },
    5_000,
  )

  it('name office, year and period', () => {
    expect(polaKeputusan('renstra', office).judul).toBe('Rencana Strategis KPU Kota Blitar Tahun 2020-2024')
    expect(polaKeputusan('rkt', office).judul).toBe('Rencana Kinerja Tahunan KPU Kota Blitar Tahun 2021')
    expect(polaKeputusan('umum', office).dikta.map(({ isi }) => isi)).toEqual([
      'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
    ])
  })
})

describe('a Keputusan is not decided', () => {
  it.each<[string, Partial<KeputusanIsi>, string]>([
    ['without a title', { judul: ' ' }, 'Judul keputusan belum ditulis.'],
    ['with a stop behind its title', { judul: 'Tim.' }, 'Judul keputusan ditulis tanpa tanda baca di akhir.'],
    [
      'without considerations',
      { menimbang: [] },
      'Bagian Menimbang belum ditulis, paling sedikit satu pertimbangan.',
    ],
    [
      'without a law',
      { mengingat: [] },
      'Keputusan belum mempunyai dasar hukum. Pilih sedikitnya satu peraturan untuk bagian Mengingat.',
    ],
    [
      'on a law that is gone',
      { mengingat: ['UU 7/2017', 'X'] },
      'X tidak ada lagi dalam daftar dasar hukum. Pilih peraturan lain.',
    ],
    ['without a diktum', { dikta: [] }, 'Diktum belum ditulis, paling sedikit satu.'],
    [
      'naming a Lampiran where there is none',
      { lampiran: [] },
      'Diktum KESATU menyebut Lampiran, padahal keputusan ini tidak mempunyai lampiran.',
    ],
    [
      'naming a numbered one where there is one',
      { lampiran: ['rkt'] },
      'Diktum KESATU menyebut Lampiran I, padahal keputusan ini mempunyai satu lampiran tanpa nomor.',
    ],
    [
      'naming one too many',
      { dikta: [{ isi: 'Tetap:', rincian: ['sesuai Lampiran III'] }] },
      'Diktum KESATU menyebut Lampiran III, padahal keputusan ini mempunyai 2 lampiran.',
    ],
  ])('%s', (_, part, sentence) => {
    expect(keputusanProblems(decree(part), known)).toEqual([sentence])
  })
})

it('names a diktum by its place', () => {
  expect([1, 2, 10, 11, 12, 20, 21].map(diktum)).toEqual([
    'KESATU',
    'KEDUA',
    'KESEPULUH',
    'KESEBELAS',
    'KEDUA BELAS',
    'KEDUA PULUH',
    'KEDUA PULUH SATU',
  ])
})
