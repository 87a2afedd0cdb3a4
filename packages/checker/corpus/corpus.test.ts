import { treeProblems } from '@akuntabel/documents'
import { describe, expect, test } from 'vitest'
import { loadCorpus, loadDocument, toText, toTree } from './index.ts'

const RULES = [
  'anggaran/kode',
  'anggaran/revisi',
  'bentuk/angka',
  'bentuk/istilah',
  'hitung/capaian',
  'hitung/hitungan',
  'hitung/induk',
  'hitung/jumlah',
  'hitung/persen',
  'hitung/pertumbuhan',
  'hitung/rata-rata',
  'hitung/sisa',
  'hitung/terbilang',
  'hukum/kutipan',
  'identitas/jenis',
  'identitas/satker',
  'identitas/tingkat',
  'sepakat/angka',
  'sepakat/indikator',
  'sepakat/nama',
  'sepakat/nip',
  'sepakat/renstra',
  'sepakat/target',
  'skala/celah',
  'skala/kategori',
  'skala/tumpang',
  'susunan/bagian',
  'susunan/daftar-isi',
  'susunan/judul-isi',
  'susunan/nomor',
  'susunan/rujukan',
  'waktu/hari',
  'waktu/periode',
  'waktu/tahun',
  'waktu/urutan',
]

const corpus = loadCorpus()

const HEAD = '---\njenis: lkj\nsatker: KPU Kota Contoh\nkode: 0\nentitas: kpu\ntahun: 2021\n---\n'

test('at least fourteen documents, of every kind', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(14)
  expect(new Set(corpus.map(({ head }) => head.jenis))).toEqual(
    new Set(['lkj', 'pk', 'renstra', 'keputusan', 'sop']),
  )
})

test.each(RULES)('%s is planted in two documents, in different words', (rule) => {
  const planted = corpus.flatMap(({ name, expectations }) =>
    expectations.filter((one) => one.rule === rule).map((one) => ({ name, text: one.place.text })),
  )
  expect(new Set(planted.map(({ name }) => name)).size).toBeGreaterThanOrEqual(2)
  expect(new Set(planted.map(({ text }) => text)).size).toBeGreaterThanOrEqual(2)
})

test('nothing is planted for a rule that does not exist', () => {
  const known = new Set(RULES)
  const strange = corpus.flatMap(({ expectations }) =>
    expectations.flatMap(({ rule, also }) => [rule, ...also]).filter((rule) => !known.has(rule)),
  )
  expect(strange).toEqual([])
})

describe.each(corpus)('$name', ({ defective, clean, expectations }) => {
  test('prints without a mark, and the twins differ only where something is planted', () => {
    const texts = [toText(defective), toText(clean)]
    for (const text of texts) expect(text).not.toMatch(/\{\{|\}\}|=>|;;|[\ue000-\uf8ff]/)
    expect(texts[0] === texts[1]).toBe(expectations.length === 0)
  })

  test('is a sound tree with tables whose rows fill their columns', () => {
    for (const side of [defective, clean]) {
      expect(treeProblems(toTree(side))).toEqual([])
      for (const block of side.blocks) {
        if (block.type !== 'table') continue
        const rows = block.rows.filter((row) => row.kind !== 'page')
        expect(new Set(rows.map((row) => row.cells.length)).size).toBe(1)
      }
    }
  })
})

test('a marker gives both texts, the rule, the figures and the place', () => {
  const source = `${HEAD}# BAB I | ISI\n@tabel 1.1 | Jumlah\n|= Nama | Nilai\n| Satu | {{hitung/jumlah: 5 => 4 ;; juga hitung/sisa}}\n`
  const { defective, clean, expectations } = loadDocument('contoh', source)
  expect(toText(defective)).toContain('Satu\t5')
  expect(toText(clean)).toContain('Satu\t4')
  expect(expectations).toEqual([
    {
      rule: 'hitung/jumlah',
      defect: '5',
      clean: '4',
      stated: '5',
      expected: '4',
      also: ['hitung/sisa'],
      place: {
        heading: 'BAB I ISI',
        table: { number: '1.1', caption: 'Jumlah', row: 'Satu | 5', label: 'Satu' },
        text: 'Satu | 5',
      },
    },
  ])
})

test('something left out leaves no line, and `ikut` expects nothing', () => {
  const source = `${HEAD}# BAB I | ISI\nKalimat {{ikut: satu => dua}}.\n{{susunan/bagian: => ## A. | Efisiensi\nHemat.}}\n`
  const { defective, clean, expectations } = loadDocument('contoh', source)
  expect(toText(defective)).toBe('BAB I\nISI\n\nKalimat satu.\n\n')
  expect(toText(clean)).toBe('BAB I\nISI\n\nKalimat dua.\n\nA. Efisiensi\n\nHemat.\n\n')
  expect(expectations.map(({ rule, stated }) => [rule, stated])).toEqual([['susunan/bagian', '']])
})

test('a marker that is not closed is a mistake of the source', () => {
  expect(() => loadDocument('contoh', `${HEAD}Teks {{waktu/tahun: 2020 => 2021\n`)).toThrow('not closed')
})
