import { describe, expect, it } from 'vitest'
import { type CardGiven, cardToColumns } from './card.ts'
import { type SMART, smartHints } from './smart.ts'

const GOOD: CardGiven = {
  ...{ name: 'Persentase layanan yang selesai tepat waktu', satuan: 'persen', kind: 'persen' },
  ...{ polarity: 'maksimal', consolidation: 'terakhir', jenis: 'hasil' },
  ...{
    definisi: 'Layanan yang selesai dalam tenggat.',
    caraPenghitungan: 'Dihitung di akhir tahun.',
    sumberData: 'Register',
  },
}

function hintsOf(
  chosen: Partial<CardGiven>,
  targets = { filled: 5, of: 5 },
  sasaran: string | null = 'Sasaran',
  komponen: { kode: string; sumberData: string | null }[] = [],
) {
  return smartHints({ card: cardToColumns({ ...GOOD, ...chosen }), sasaran, targets, komponen }).map(
    ({ criterion, hint }) => [criterion, hint],
  )
}

describe('hints for a card', () => {
  it('are none where it is fit to measure by', () => {
    expect(hintsOf({})).toEqual([])
  })

  it.each<[string, Partial<CardGiven>, keyof typeof SMART]>([
    ['has no definition', { definisi: null }, 'spesifik'],
    ['is too short to name one thing', { name: 'Indeks RB' }, 'spesifik'],
    ['names a state', { name: 'Terwujudnya layanan yang baik' }, 'terukur'],
    ['does not say how it is counted', { caraPenghitungan: null }, 'terukur'],
    ['does not say from what', { sumberData: null }, 'terukur'],
    ['counts by another unit than its name', { name: 'Jumlah layanan yang selesai' }, 'terukur'],
    ['measures effort', { jenis: 'proses' }, 'relevan'],
  ])('say so where it %s', (_, chosen, criterion) => {
    expect(hintsOf(chosen).map(([found]) => found)).toEqual([criterion])
  })

  it('ask for components of what is divided, and for the source of each', () => {
    const divided = { caraPenghitungan: 'Yang selesai dibagi yang masuk' }
    expect(hintsOf(divided).map(([found]) => found)).toEqual(['terukur'])
    const komponen = [
      { kode: 'A', sumberData: 'Register' },
      { kode: 'B', sumberData: null },
    ]
    expect(hintsOf(divided, undefined, undefined, komponen)).toEqual([
      ['terukur', 'Tulis sumber data komponen B.'],
    ])
  })

  it('speak of targets and of the sasaran', () => {
    expect(hintsOf({}, { filled: 0, of: 5 }).map(([found]) => found)).toEqual(['dapat-dicapai'])
    expect(hintsOf({}, { filled: 2, of: 5 })).toEqual([
      ['berjangka-waktu', 'Lengkapi target setiap tahun: baru 2 dari 5.'],
    ])
    expect(hintsOf({}, { filled: 0, of: 0 })).toEqual([])
    expect(hintsOf({}, undefined, null).map(([found]) => found)).toEqual(['relevan'])
  })
})
