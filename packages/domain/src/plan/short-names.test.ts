import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortNames } from './short-names.ts'

describe('shortNames', () => {
  it.each([
    ['Persentase Indeks Reformasi Birokrasi', 'Persentase Indeks Reformasi Birokrasi'],
    [
      'Persentase Keputusan KPU Kota Blitar yang berpedoman pada perundang-undangan dan riset kepemiluan',
      'Persentase Keputusan KPU Kota Blitar',
    ],
    [
      'Persentase perwujudan pelayanan keuangan, ketepatan pembayaran gaji/honor, tunjangan, dan uang kehormatan',
      'Persentase perwujudan pelayanan keuangan',
    ],
    [
      'Persentase penyusunan Laporan Pertanggungjawaban Penggunaan Anggaran (LPPA) secara tepat waktu',
      'Persentase penyusunan Laporan Pertanggungjawaban Penggunaan…',
    ],
    [
      'Persentase yang sangat panjang sekali namanya sehingga tidak muat pada satu baris keterangan tabel',
      'Persentase yang sangat panjang sekali namanya sehingga…',
    ],
    ['', ''],
  ])('%s', (name, short) => {
    expect(shortNames([name])).toEqual([short])
  })

  it('never gives two indicators one name, and never a longer one', () => {
    const same = 'Persentase perwujudan dokumen perencanaan yang disusun tepat waktu pada semester '
    expect(shortNames([`${same}I`, `${same}II`])).toEqual([`${same}I`, `${same}II`])
    fc.assert(
      fc.property(fc.uniqueArray(fc.lorem({ maxCount: 20 }), { maxLength: 8 }), (names) => {
        const short = shortNames(names)
        expect(new Set(short).size).toBe(new Set(names).size)
        for (const [at, one] of short.entries()) {
          expect(one.length).toBeLessThanOrEqual(names[at]?.length ?? 0)
        }
      }),
    )
  })
})
