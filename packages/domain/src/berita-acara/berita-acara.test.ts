import { describe, expect, it } from 'vitest'
import { dateInWords } from '../terbilang/date-in-words.ts'
import type { BeritaAcaraIsi } from './berita-acara.ts'
import { beritaAcaraProblems } from './berita-acara-problems.ts'

const whole: BeritaAcaraIsi = {
  ...{ judul: 'Penetapan Kinerja Tahun 2021', rapat: 'Rapat Pleno', tempat: 'Kantor', tanggal: '2021-03-02' },
  ...{ hadir: ['a'], undangan: [], putusan: [{ isi: 'Menyetujui penetapan kinerja', rincian: [] }] },
}
const at = { known: new Set(['a']), today: '2021-03-02' }

describe('a Berita Acara is not signed', () => {
  it.each<[string, Partial<BeritaAcaraIsi>, string]>([
    ['without a title', { judul: ' ' }, 'Judul berita acara belum ditulis.'],
    [
      'with a stop behind its title',
      { judul: 'X.' },
      'Judul berita acara ditulis tanpa tanda baca di akhir.',
    ],
    ['of a meeting without a name', { rapat: '' }, 'Nama rapat belum ditulis, contoh: Rapat Pleno.'],
    ['without a day', { tanggal: null }, 'Tanggal rapat belum ditulis.'],
    ['before its day', { tanggal: '2021-03-03' }, 'Tanggal rapat tidak boleh lewat hari ini.'],
    ['without a place', { tempat: '' }, 'Tempat rapat belum ditulis.'],
    [
      'with guests alone',
      { hadir: [], undangan: ['Tamu'] },
      'Belum ada yang hadir. Centang paling sedikit satu orang.',
    ],
    [
      'by somebody who held no post that day',
      { hadir: ['a', 'b'] },
      'Ada yang hadir tetapi tidak lagi menjabat pada tanggal rapat. Centang lagi yang hadir.',
    ],
    ['without a decision', { putusan: [] }, 'Hasil rapat belum ditulis, paling sedikit satu.'],
  ])('%s', (_, part, sentence) => {
    expect(beritaAcaraProblems({ ...whole, ...part }, at)).toEqual([sentence])
  })

  it('unless it is whole', () => {
    expect(beritaAcaraProblems(whole, at)).toEqual([])
  })
})

it('writes a day out in words', () => {
  expect(dateInWords('2021-03-02')).toBe('Selasa tanggal dua bulan Maret tahun dua ribu dua puluh satu')
  expect(dateInWords('2022-02-28')).toBe(
    'Senin tanggal dua puluh delapan bulan Februari tahun dua ribu dua puluh dua',
  )
  expect(() => dateInWords('2021-02-29')).toThrow(RangeError)
})
