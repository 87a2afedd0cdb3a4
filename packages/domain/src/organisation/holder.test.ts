import { describe, expect, it, test } from 'vitest'
import { actsOn, type Holding, holderOn, overlapping, slotOf } from './holder.ts'
import { entitasOfKedudukan } from './kedudukan.ts'

const sekretaris: Holding = {
  kedudukan: 'kepala-pendukung',
  subbagianId: null,
  jabatan: 'Sekretaris',
  nama: 'Sari',
  status: 'definitif',
  sejak: '2022-01-01',
  sampai: null,
  berhalanganSejak: '2022-03-01',
  berhalanganSampai: '2022-03-14',
}
const plh: Holding = {
  ...sekretaris,
  nama: 'Putra',
  status: 'plh',
  sejak: '2022-03-01',
  sampai: '2022-03-14',
  berhalanganSejak: null,
  berhalanganSampai: null,
}

describe('who acts in a post', () => {
  test.each([
    ['2021-12-31', null],
    ['2022-01-01', 'Sari'],
    ['2022-02-28', 'Sari'],
    ['2022-03-01', 'Putra'],
    ['2022-03-14', 'Putra'],
    ['2022-03-15', 'Sari'],
  ])('on %s: %s', (hari, nama) => {
    const holder = holderOn([plh, sekretaris], { kedudukan: 'kepala-pendukung', hari })
    expect(holder?.nama ?? null).toBe(nama)
    expect(holderOn([plh, sekretaris], { kedudukan: 'kepala', hari })).toBeNull()
  })

  it('is the definitif before the Plt. before the Plh. where older entries overlap', () => {
    const here = { ...sekretaris, berhalanganSejak: null, berhalanganSampai: null }
    const plt = { ...here, status: 'plt' as const, nama: 'Tia', sejak: '2022-02-01' }
    const both = { ...plh, sampai: null }
    const on = (list: Holding[]) =>
      holderOn(list, { kedudukan: 'kepala-pendukung', hari: '2022-04-01' })?.nama
    expect(on([both, plt, here])).toBe('Sari')
    expect(on([both, plt])).toBe('Tia')
    expect(on([plt, { ...plt, nama: 'Umar', sejak: '2022-03-01' }])).toBe('Umar')
  })

  it('ends with an absence that has no end', () => {
    const gone = { ...sekretaris, berhalanganSampai: null }
    expect(actsOn(gone, '2022-02-28')).toBe(true)
    expect(actsOn(gone, '2030-01-01')).toBe(false)
  })
})

describe('two entries of one post', () => {
  const successor = { ...plh, nama: 'Baru', status: 'definitif' as const, sejak: '2022-06-01', sampai: null }
  test.each([
    ['the absence is filled', plh, null],
    ['a day before the absence', { ...plh, sejak: '2022-02-28' }, 'Sari'],
    ['a day after the absence', { ...plh, sampai: '2022-03-15' }, 'Sari'],
    ['both without end', successor, 'Sari'],
    ['before the other came', { ...successor, sejak: '2021-01-01', sampai: '2021-12-31' }, null],
    ['another post', { ...successor, kedudukan: 'kepala' as const }, null],
  ])('%s', (_, entry, met) => {
    expect(overlapping(entry, [sekretaris])?.nama ?? null).toBe(met)
  })

  it('never meets somebody who is away from the first day', () => {
    const away = { ...sekretaris, berhalanganSejak: '2022-01-01', berhalanganSampai: null }
    expect(overlapping(successor, [away])).toBeNull()
  })
})

it('knows posts of which there is one', () => {
  const kasubbag = { ...plh, kedudukan: 'kasubbag' as const, subbagianId: 'a' }
  expect(slotOf(kasubbag)).not.toBe(slotOf({ ...kasubbag, subbagianId: 'b' }))
  const anggota = { ...plh, kedudukan: 'anggota' as const }
  expect(slotOf(anggota)).not.toBe(slotOf({ ...anggota, nama: 'Lain' }))
  expect(slotOf(anggota)).toBe(slotOf({ ...anggota, nama: ' putra ' }))
  const lain = { ...plh, kedudukan: 'lain' as const }
  expect(slotOf(lain)).toBe(slotOf({ ...lain, nama: 'Lain' }))
  expect(slotOf(lain)).not.toBe(slotOf({ ...lain, jabatan: 'Bendahara' }))
})

test.each([
  ['kepala', 'kpu'],
  ['anggota', 'kpu'],
  ['kepala-pendukung', 'sekretariat'],
  ['kasubbag', 'sekretariat'],
  ['lain', 'sekretariat'],
] as const)('%s belongs to %s', (kedudukan, entitas) => {
  expect(entitasOfKedudukan(kedudukan, { pendukung: true })).toBe(entitas)
  expect(entitasOfKedudukan(kedudukan, { pendukung: false })).toBe('kpu')
})
