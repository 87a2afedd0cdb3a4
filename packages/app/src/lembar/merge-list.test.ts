import { describe, expect, it } from 'vitest'
import { textVersion } from '../draf/text-version.ts'
import { fileCells } from './file-cells.ts'
import { applyToList, type ListRow, URUT } from './list-sheet.ts'
import { type ListError, type Merge, mergeList } from './merge-list.ts'
import type { SheetRow } from './save-rows.ts'

const SAVED = list(['a', 'satu'], ['b', 'dua'], ['c', 'tiga'])
const SHARED = {
  content: ['teks', 'nilai'],
  labels: { teks: 'Teks' },
  edit: { by: 'Rina', at: null },
  timezone: 'Asia/Jakarta',
  whole: false,
}

function list(...rows: [string, string][]): ListRow[] {
  return rows.map(([id, teks]) => ({ id, cells: { teks, nilai: '1' } }))
}

/** Typed on what is saved, or on what `on` says. */
function post(id: string, fields: Record<string, string>, on: Record<string, string> = {}): SheetRow {
  const place = SAVED.findIndex((row) => row.id === id) + 1
  const saved: Record<string, string> = { ...SAVED[place - 1]?.cells, [URUT]: place > 0 ? `${place}` : '' }
  const dasar = Object.keys(fields).map((field) => [field, textVersion(on[field] ?? saved[field] ?? '')])
  return { id, version: 0, fields, dasar: Object.fromEntries(dasar) }
}

const merge = (posted: SheetRow[], more: Partial<Merge> = {}) =>
  mergeList({ ...SHARED, saved: SAVED, posted, check: () => [], ...more })
const texts = (rows: ListRow[]) => rows.map(({ cells }) => cells.teks)

describe('what is typed into a list', () => {
  it('changes a cell, adds a row, and takes out one that is emptied', () => {
    const { rows, view, done } = merge([
      post('a', { teks: 'satu lagi' }),
      post('b', { teks: '', nilai: '' }),
      post('baru/0', { teks: 'empat' }),
    ])
    expect(texts(rows)).toEqual(['satu lagi', 'tiga', 'empat'])
    expect([view.conflicts, view.refused, done.length]).toEqual([[], [], 4])
  })

  it.each([
    ['down', [post('a', { [URUT]: '2' })], ['dua', 'satu', 'tiga']],
    ['up', [post('c', { [URUT]: '1' })], ['tiga', 'satu', 'dua']],
    [
      'to the middle, where it is new',
      [post('baru/0', { teks: 'baru', [URUT]: '2' })],
      ['satu', 'baru', 'dua', 'tiga'],
    ],
    [
      'into the place of one another',
      [post('a', { [URUT]: '2' }), post('b', { [URUT]: '1' })],
      ['dua', 'satu', 'tiga'],
    ],
  ] as const)('moves a row %s', (_, posted, order) => {
    expect(texts(merge([...posted]).rows)).toEqual(order)
  })

  it('is judged cell by cell: who changed another field of a row is in nobody’s way', () => {
    const { rows, view } = merge([post('a', { teks: 'punya saya', nilai: '2' }, { teks: 'yang dulu' })])
    expect(rows[0]?.cells).toEqual({ teks: 'satu', nilai: '2' })
    expect(view.conflicts).toMatchObject([
      { id: 'a', conflict: { mine: { teks: 'punya saya' }, theirs: { teks: 'satu' }, by: 'Rina' } },
    ])
  })

  it('is no conflict where both typed the same, and says so where the row is gone', () => {
    const { view, left } = merge([
      post('a', { teks: 'satu' }, { teks: 'yang dulu' }),
      post('d', { teks: 'hilang' }),
    ])
    expect([view.conflicts, view.refused[0]?.sentence]).toEqual([
      [],
      'Baris ini sudah dikeluarkan orang lain. Tulis lagi di baris kosong bila masih perlu.',
    ])
    expect(left.map(({ name }) => name)).toEqual(['isi.d.teks'])
  })

  /** No text is longer than five letters; all values together are at most 4. */
  const check = (rows: ListRow[]): ListError[] => [
    ...rows.flatMap(({ cells }, at) =>
      (cells.teks ?? '').length > 5 ? [{ at, field: 'teks', sentence: 'Terlalu panjang.' }] : [],
    ),
    ...(rows.reduce((sum, { cells }) => sum + Number(cells.nilai ?? 0), 0) > 4
      ? [{ at: -1, field: 'nilai', sentence: 'Terlalu banyak.' }]
      : []),
  ]

  it('keeps the good rows and names the others, also where the whole is what is wrong', () => {
    const own = merge([post('a', { teks: 'terlalu panjang' }), post('b', { teks: 'dua!' })], { check })
    expect(texts(own.rows)).toEqual(['satu', 'dua!', 'tiga'])
    expect(own.view.refused).toEqual([
      { id: 'a', sentence: 'Terlalu panjang.', fields: { teks: 'Terlalu panjang.' } },
    ])
    expect(own.left).toMatchObject([{ name: 'isi.a.teks', text: 'terlalu panjang' }])
    const together = merge([post('a', { nilai: '2' }), post('b', { nilai: '2' })], { check })
    expect(together.rows.map(({ cells }) => cells.nilai)).toEqual(['2', '1', '1'])
    expect(together.view.refused).toMatchObject([{ id: 'b', sentence: 'Terlalu banyak.' }])
  })

  it('does not ask again for what was wrong before', () => {
    const saved = list(['a', 'terlalu panjang'], ['b', 'dua'])
    const { rows, view } = merge([post('b', { teks: 'lagi' })], { saved, check })
    expect([texts(rows), view.refused]).toEqual([['terlalu panjang', 'lagi'], []])
  })

  it('is kept whole or not at all where it is asked', () => {
    const { rows, view, left } = merge(
      [post('a', { teks: 'terlalu panjang' }), post('b', { teks: 'dua!' })],
      {
        whole: true,
        check,
      },
    )
    expect([rows, view.saved, left.length]).toEqual([SAVED, [], 2])
  })
})

describe('a file as cells', () => {
  it('is what a person would have typed to get the same list', () => {
    const file = [
      { id: 'c', cells: { teks: 'tiga', nilai: '1' } },
      { id: null, cells: { teks: 'baru', nilai: '9' } },
      { id: 'a', cells: { teks: 'satu', nilai: '5' } },
    ]
    const { isi, ids } = fileCells(SAVED, { rows: file, content: SHARED.content })
    expect(ids).toEqual(['c', 'baru/0', 'a'])
    const changes = new Map<string, Record<string, string>>()
    for (const [name, text] of Object.entries(isi)) {
      const [, id = '', field = ''] = /^isi\.(.*)\.(\w+)$/.exec(name) ?? []
      changes.set(id, { ...changes.get(id), [field]: text })
    }
    const rows = applyToList(SAVED, { changes, content: SHARED.content })
    expect(rows.map(({ cells }) => `${cells.teks} ${cells.nilai}`)).toEqual(['tiga 1', 'baru 9', 'satu 5'])
  })

  it('of the same list changes nothing', () => {
    const { isi } = fileCells(SAVED, { rows: SAVED, content: SHARED.content })
    expect(isi).toEqual({})
  })
})
