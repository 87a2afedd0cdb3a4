import { describe, expect, it } from 'vitest'
import { cuplikan } from './cuplikan.ts'
import { kepanjangan } from './kamus-cari.ts'
import { readCari } from './read-cari.ts'

function asked(typed: string) {
  const read = readCari(typed)
  if (!read.ok) throw new Error(read.sebab)
  return read.kata
}

describe('what a person typed', () => {
  it('is words without those that say nothing, the last one begun only', () => {
    expect(asked('Daftar yang untuk pemutakhir')).toEqual([
      { dasar: 'daftar', tulis: 'daftar', kata: ['daftar'] },
      { dasar: 'pemutakhir', tulis: 'pemutakhir:*', kata: ['pemutakhir'] },
    ])
  })

  it('is asked by the dictionary before the stemmer', () => {
    expect(asked('penilaian x')[0]?.dasar?.split(' | ')).toEqual(
      expect.arrayContaining(['nilai', 'menilai', 'penilaian']),
    )
    expect(asked('ketua x')[0]).toEqual({ dasar: null, tulis: 'ketua', kata: ['ketua'] })
    expect(asked('RKA x')[0]?.dasar).toBe('rka | (rencana <-> kerja <-> anggaran)')
    expect(kepanjangan('constructor')).toEqual([])
  })

  it('keeps codes and numbers together', () => {
    expect(asked('3357.EAJ')).toEqual([{ dasar: null, tulis: '3357 <-> eaj:*', kata: ['3357', 'eaj'] }])
    expect(asked('12/PR.01/2021 surat')[0]?.tulis).toBe('12 <-> pr <-> 01 <-> 2021')
    expect(asked('IKU-2')[0]?.tulis).toBe('iku <-> 2')
    expect(asked("4.103.445.000 ' & | ! <-> :*")[0]?.tulis).toBe('4 <-> 103 <-> 445 <-> 000:*')
  })

  it.each([
    ['', 'kosong'],
    [' … !', 'kosong'],
    ['a', 'pendek'],
    ['yang untuk', 'umum'],
  ])('%j is not asked: %s', (typed, sebab) => {
    expect(readCari(typed)).toEqual({ ok: false, sebab })
  })

  it('of a long text, as much as narrows anything', () => {
    expect(asked('kata '.repeat(40))).toHaveLength(8)
  })
})

describe('a snippet', () => {
  const marked = (text: string, words: string[], length = 60) =>
    cuplikan(text, words, length)
      .map(({ teks, tanda }) => (tanda ? `[${teks}]` : teks))
      .join('')

  it('marks whole words, however they are written', () => {
    expect(marked('Pemilih dan Daftar pemilih, bukan pemilihan', ['pemilih'])).toBe(
      '[Pemilih] dan Daftar [pemilih], bukan pemilihan',
    )
    expect(marked('', ['a'])).toBe('')
    expect(marked('tanpa yang dicari', [])).toBe('tanpa yang dicari')
  })

  it('is cut between words around the first of them', () => {
    const text = `${'kata sebelum '.repeat(20)}sasaran ${'kata sesudah '.repeat(20)}`
    const snippet = marked(text, ['sasaran'])
    expect(snippet).toMatch(/^… (kata|sebelum) .*\[sasaran\].* (kata|sesudah) …$/)
    expect(snippet.length).toBeLessThanOrEqual(66)
  })
})
