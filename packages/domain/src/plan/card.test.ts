import { describe, expect, it } from 'vitest'
import { cardAt, cardColumns, cardRows, cardToColumns, fieldsAt } from './card.ts'
import { CARD_FIELDS } from './card-fields.ts'

const card = cardToColumns({
  ...{ name: 'Layanan tepat waktu', satuan: 'persen', kind: 'persen' },
  ...{ polarity: 'maksimal', consolidation: 'terakhir', sumberData: 'Register' },
})

describe('the list of fields of a card', () => {
  it('names each field and each column once', () => {
    for (const of of ['key', 'column', 'label'] as const) {
      const names = CARD_FIELDS.map((field) => field[of])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('offers words for every choice, and lets every text have letters', () => {
    for (const { kind, options, start, max } of CARD_FIELDS) {
      if (kind === 'pilihan') expect(Object.keys(options)).toContain(start)
      else expect(max).toBeGreaterThan(0)
    }
  })
})

describe('a card', () => {
  it('has a column for each field; what was not given is null', () => {
    expect(Object.keys(card)).toEqual(CARD_FIELDS.map(({ column }) => column))
    expect(card).toMatchObject({ value_kind: 'persen', sumber_data: 'Register', definisi: null })
  })

  it('is picked from a row that has more', () => {
    expect(cardColumns({ ...card, versi: 3, kode: 'IKU-1' } as typeof card)).toEqual(card)
  })

  it('is read in words and in its order, whole or in one place', () => {
    const rows = cardRows(card)
    expect(rows.map(({ label }) => label)).toEqual(CARD_FIELDS.map(({ label }) => label))
    expect(rows.find(({ key }) => key === 'polarity')?.value).toBe('Makin tinggi makin baik')
    expect(cardRows(card, 'ukur').map(({ key }) => key)).toEqual(['definisi', 'caraPenghitungan'])
  })

  it('shows a place its fields by key; without a card they are all unwritten', () => {
    expect(cardAt('tabel-iku', card)).toEqual({ caraPenghitungan: null, sumberData: 'Register' })
    expect(cardAt('analisis', null)).toEqual(
      Object.fromEntries(fieldsAt('analisis').map(({ key }) => [key, null])),
    )
  })
})
