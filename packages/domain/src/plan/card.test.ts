import { describe, expect, it } from 'vitest'
import { cardAt, cardChanges, cardRows, cardToColumns, fieldsAt, standarOf } from './card.ts'
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
    for (const { kind, options, start, max, required } of CARD_FIELDS) {
      if (kind === 'pilihan') expect([...Object.keys(options), ...(required ? [] : [''])]).toContain(start)
      else expect(max).toBeGreaterThan(0)
    }
  })
})

describe('a card', () => {
  it('has a column for each field; what was not given is null', () => {
    expect(Object.keys(card)).toEqual(CARD_FIELDS.map(({ column }) => column))
    expect(card).toMatchObject({ value_kind: 'persen', sumber_data: 'Register', definisi: null })
  })

  it('is read in words and in its order, whole or in one place', () => {
    const rows = cardRows(card)
    expect(rows.map(({ label }) => label)).toEqual(CARD_FIELDS.map(({ label }) => label))
    expect(rows.find(({ key }) => key === 'polarity')?.value).toBe('Makin tinggi makin baik')
    expect(cardRows(card, { place: 'ukur' }).map(({ key }) => key)).toEqual(['definisi', 'caraPenghitungan'])
  })

  it('tells what a later version says otherwise, in words', () => {
    const later = { ...card, consolidation: 'jumlah', standar_nilai: '97.5', subbagian_id: 'a' } as const
    expect(cardChanges(card, card)).toEqual([])
    expect(cardChanges(card, later, { a: 'Subbagian Hukum' })).toEqual([
      {
        key: 'consolidation',
        label: 'Nilai setahun',
        from: 'Triwulan terakhir',
        to: 'Jumlah semua triwulan',
      },
      { key: 'bagian', label: 'Subbagian', from: null, to: 'Subbagian Hukum' },
      { key: 'standarNilai', label: 'Standar pembanding', from: null, to: '97,5%' },
    ])
  })

  it('is held against its standard where that is a figure of its kind', () => {
    expect(standarOf({ value_kind: 'persen', standar_nilai: '97.5' })).toMatchObject({ kind: 'persen' })
    expect(standarOf({ value_kind: 'persen', standar_nilai: 'WTP' })).toBeNull()
    expect(standarOf({ value_kind: 'opini', standar_nilai: null })).toBeNull()
  })

  it('shows a place its fields by key; without a card they are all unwritten', () => {
    expect(cardAt('tabel-iku', card)).toEqual({ caraPenghitungan: null, sumberData: 'Register' })
    expect(cardAt('analisis', null)).toEqual(
      Object.fromEntries(fieldsAt('analisis').map(({ key }) => [key, null])),
    )
  })
})
