import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citePeraturan, namePeraturan } from './cite-peraturan.ts'
import { KEYAKINAN, PERATURAN_KIND_NAMES, type Peraturan } from './peraturan.ts'
import { peraturanProblems } from './peraturan-problems.ts'
import { rankPeraturan } from './rank-peraturan.ts'
import { PERATURAN_BAWAAN } from './shipped.ts'

const byKode = new Map(PERATURAN_BAWAAN.map((one) => [one.kode, one]))

function shipped(kode: string): Peraturan {
  const found = byKode.get(kode)
  if (found === undefined) throw new Error(`no ${kode}`)
  return found
}

const cite = (kode: string, tahun = 2026) => citePeraturan(shipped(kode), { peraturan: byKode, tahun })

function law(part: Partial<Peraturan>): Peraturan {
  return {
    ...{ kode: 'A', jenis: 'uu', sebutan: null, nomor: '1', tahun: 2020, tentang: 'Sesuatu', terbit: null },
    ...{ ln: null, tln: null, bn: null, diubahOleh: [], yakin: 'naskah', sumber: 'Naskah' },
    ...part,
  }
}

const sentences = (...laws: Peraturan[]) =>
  peraturanProblems(laws).map(({ kode, field, sentence }) => `${kode} ${field}: ${sentence}`)

describe('a law written out', () => {
  it('has its gazette, its bulletin, or a number with its year in it', () => {
    expect(cite('Perpres 29/2014')).toBe(
      'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 80)',
    )
    expect(cite('PP 8/2006')).toContain(
      '(Lembaran Negara Republik Indonesia Tahun 2006 Nomor 25, Tambahan Lembaran Negara Republik Indonesia Nomor 4614)',
    )
    expect(cite('PermenPANRB 53/2014')).toMatch(
      /^Peraturan Menteri Pendayagunaan .* Nomor 53 Tahun 2014 tentang .* \(Berita Negara Republik Indonesia Tahun 2014 Nomor 1842\)$/,
    )
    expect(cite('Kep. KPU 5/2018')).toBe(
      'Keputusan Komisi Pemilihan Umum Nomor 5/PR.03-1-Kpt/03/KPU/I/2018 tentang Petunjuk Teknis Perjanjian Kinerja dan Pelaporan Kinerja di Lingkungan Komisi Pemilihan Umum',
    )
    expect(namePeraturan(shipped('UU 7/2017'))).toBe('Undang-Undang Nomor 7 Tahun 2017')
    expect(namePeraturan(law({ jenis: 'keputusan', sebutan: null }))).toBe('Keputusan Nomor 1 Tahun 2020')
    const later = citePeraturan(law({ bn: '7', terbit: 2021 }), { peraturan: new Map(), tahun: 2026 })
    expect(later).toBe(
      'Undang-Undang Nomor 1 Tahun 2020 tentang Sesuatu (Berita Negara Republik Indonesia Tahun 2021 Nomor 7)',
    )
  })

  it('names the last of what changed it until the year of the paper', () => {
    expect(cite('UU 7/2017', 2022)).not.toContain('diubah')
    expect(cite('UU 7/2017', 2023)).toContain(
      ' sebagaimana telah diubah dengan Undang-Undang Nomor 7 Tahun 2023 tentang ',
    )
    expect(cite('PKPU 8/2019', 2020)).toContain(
      ' sebagaimana telah beberapa kali diubah, terakhir dengan Peraturan Komisi Pemilihan Umum Nomor 21 Tahun 2020 tentang ',
    )
    expect(cite('UU 1/2015', 2015)).toContain(
      ' sebagaimana telah diubah dengan Undang-Undang Nomor 8 Tahun 2015 ',
    )
    const lost = citePeraturan(law({ diubahOleh: ['X'] }), { peraturan: new Map(), tahun: 2026 })
    expect(lost).toBe('Undang-Undang Nomor 1 Tahun 2020 tentang Sesuatu')
  })
})

describe('the shipped library', () => {
  it('has no problem and says of each law where it was read', () => {
    expect(peraturanProblems(PERATURAN_BAWAAN)).toEqual([])
    expect(
      PERATURAN_BAWAAN.every(
        ({ sumber, yakin, jenis }) => sumber && yakin in KEYAKINAN && PERATURAN_KIND_NAMES.includes(jenis),
      ),
    ).toBe(true)
    expect(PERATURAN_BAWAAN.length).toBeGreaterThan(20)
  })
})

describe('problems of a library', () => {
  it('are told by law and field', () => {
    const keputusan = law({ jenis: 'keputusan' })
    expect(sentences(keputusan)).toEqual([
      'A sebutan: Tulis sebutan lengkapnya, contoh: Peraturan Komisi Pemilihan Umum.',
    ])
    expect(sentences(law({}), law({}))).toEqual([
      'A kode: A sudah ada. Ubah yang ada, atau pakai sebutan singkat lain.',
    ])
    expect(sentences(law({ terbit: 2019, tln: '3' }))).toEqual([
      'A terbit: Tahun terbit tidak boleh sebelum 2020, tahun peraturannya.',
      'A tln: Tambahan Lembaran Negara ada hanya bersama nomor Lembaran Negara.',
    ])
    expect(sentences(law({ diubahOleh: ['B', 'C'] }))).toEqual([
      'A diubahOleh: B, C belum ada dalam daftar. Catat dahulu peraturan itu.',
    ])
    expect(sentences(law({ diubahOleh: ['B'] }), law({ kode: 'B', tahun: 2019 }))).toEqual([
      'A diubahOleh: B lebih tua dari yang diubahnya. Tulis perubahan menurut urutannya.',
    ])
    expect(sentences(law({ diubahOleh: ['B'] }), law({ kode: 'B', diubahOleh: ['A'] }))).toEqual([
      'A diubahOleh: A menjadi perubahan dari perubahannya sendiri. Hapus salah satunya.',
      'B diubahOleh: B menjadi perubahan dari perubahannya sendiri. Hapus salah satunya.',
    ])
  })
})

const libraries = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, at) =>
        fc.record({
          kode: fc.constant(`L${at}`),
          jenis: fc.constantFrom(...PERATURAN_KIND_NAMES),
          tahun: fc.integer({ min: 2018, max: 2020 }),
          nomor: fc.integer({ min: 1, max: 30 }).map(String),
          diubahOleh: fc.uniqueArray(
            fc.integer({ min: 0, max: size - 1 }).map((to) => `L${to}`),
            { maxLength: 3 },
          ),
        }),
      ),
    ),
  )
  .map((rows) => rows.map((row) => law({ ...row, sebutan: 'Peraturan' })))

describe('any library', () => {
  it('without problems has no circle, and with one names a law of it', () => {
    fc.assert(
      fc.property(libraries, (laws) => {
        const circle = laws.some((one) => walk(laws, one.diubahOleh).has(one.kode))
        const told = peraturanProblems(laws).some(({ field }) => field === 'diubahOleh')
        if (circle) expect(told).toBe(true)
        if (!told) expect(circle).toBe(false)
      }),
    )
  })

  it('has one order, whatever order it was typed in', () => {
    fc.assert(
      fc.property(libraries, (laws) => {
        const once = rankPeraturan(laws)
        expect(rankPeraturan(laws.toReversed())).toEqual(once)
        const ranks = once.map(({ jenis }) => PERATURAN_KIND_NAMES.indexOf(jenis))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        expect(once.toSorted((a, b) => (a.kode < b.kode ? -1 : 1))).toEqual(laws)
      }),
    )
  })
})

/** Every code reached from some, step by step. */
function walk(laws: readonly Peraturan[], from: readonly string[], seen = new Set<string>()): Set<string> {
  for (const kode of from) {
    if (seen.has(kode)) continue
    seen.add(kode)
    walk(laws, laws.find((one) => one.kode === kode)?.diubahOleh ?? [], seen)
  }
  return seen
}
