import { describe, expect, it } from 'vitest'
import { cellName } from './cell-name.ts'
import { drafKey } from './draf-key.ts'
import { drafView } from './draf-view.ts'

const WIB = 'Asia/Jakarta'
const at = new Date('2022-12-01T07:32:00Z')
const draf = (isi: Record<string, string> | null, dasar: Record<string, number>) => ({
  ...{ unit_code: '3572', person_id: 'orang', kunci: 'laporan/kpu/2022', urut: 4n, updated_at: at },
  ...{ isi, dasar },
})
const field = (saved: string, version: number, since?: number) => ({
  ...{ saved, version, by: 'Rina', at },
  ...(since === undefined ? {} : { since }),
})
const show = (isi: Record<string, string> | null, dasar: Record<string, number>, fields: object) =>
  drafView(draf(isi, dasar), {
    kunci: 'laporan/kpu/2022',
    timezone: WIB,
    fields: fields as Record<string, ReturnType<typeof field>>,
  })

describe('a draft', () => {
  it('stands in its field where the row is still the one it was typed on', () => {
    const view = show({ a: 'baru' }, { a: 2 }, { a: field('lama', 2) })
    expect(view).toMatchObject({ urut: 4, isi: { a: 'baru' }, beda: {}, atText: '14.32 WIB' })
  })

  it('is shown beside what somebody saved since, never in its place', () => {
    const view = show({ a: 'baru', b: '' }, { a: 1, b: 7 }, { a: field('punya Rina', 2), b: field('x', 7) })
    expect(view.isi).toEqual({ b: '' })
    expect(view.beda).toEqual({
      a: { mine: 'baru', theirs: 'punya Rina', by: 'Rina', atText: '1 Desember 2022 14.32 WIB' },
    })
  })

  it('is also beside it where nobody knows what it was typed on', () => {
    expect(show({ a: 'baru' }, {}, { a: field('', 0) }).beda).toHaveProperty('a')
  })

  it('of an older row that says the same is as good as new', () => {
    expect(show({ a: 'baru' }, { a: 0 }, { a: field('', 1, 0) }).isi).toEqual({ a: 'baru' })
    expect(show({ a: 'baru' }, { a: 1 }, { a: field('', 1, 0) }).isi).toEqual({ a: 'baru' })
    expect(show({ a: 'baru' }, { a: 2 }, { a: field('', 1, 0) }).beda).toHaveProperty('a')
  })

  it('is over where it says what is saved, its field is gone, or all was saved', () => {
    const nothing = { isi: {}, beda: {}, atText: null }
    expect(show({ a: 'sama' }, { a: 1 }, { a: field('sama', 2) })).toMatchObject(nothing)
    expect(show({ a: 'x' }, { a: 1 }, {})).toMatchObject(nothing)
    expect(show(null, {}, { a: field('x', 1) })).toMatchObject({ ...nothing, urut: 4 })
    expect(drafView(null, { kunci: 'k', fields: {}, timezone: WIB })).toEqual({
      kunci: 'k',
      urut: 0,
      ...nothing,
    })
  })
})

it('has a name of its own for every form and cell', () => {
  const quarter = { entitas: 'kpu', tahun: 2022, triwulan: 4 } as const
  const keys = [
    drafKey.laporan(quarter),
    drafKey.laporan({ ...quarter, tahun: 2021 }),
    drafKey.perjanjian('a'),
    drafKey.lembar(quarter),
    drafKey.lembar({ ...quarter, triwulan: 3 }),
    drafKey.indikator({ ...quarter, indikatorId: 'a' }),
    drafKey.realisasi({ tahun: 2022, bulan: 4 }),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  expect(cellName('a', 'b')).not.toBe(cellName('b', 'a'))
})
