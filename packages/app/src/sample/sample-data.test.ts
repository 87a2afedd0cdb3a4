import { ENTITAS, kindOf, type ValueKind } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import type { SampleFigure } from './columns.ts'
import { SAMPLE } from './sample-data.ts'

const indikatorOf = (pk: (typeof SAMPLE.pk)[number]) =>
  ENTITAS.flatMap((entitas) => pk[entitas]).flatMap((sasaran) => sasaran.indikator)
const cards = new Map(ENTITAS.flatMap((entitas) => SAMPLE.iku[entitas]).map((card) => [card.kode, card]))
const sum = (numbers: (number | undefined)[]): number =>
  numbers.reduce<number>((total, one) => total + (one ?? 0), 0)
const money = (tahun: number) => {
  const anggaran = SAMPLE.anggaran.find((one) => one.tahun === tahun)
  if (anggaran === undefined) throw new Error(`no budget of ${tahun}`)
  return anggaran
}

/** True when a figure of the sample can stand under an indicator of this kind. */
function figureFits(kind: ValueKind, figure: SampleFigure): boolean {
  if (figure === null) return true
  return (typeof figure === 'string' ? 'code' : 'amount') === kindOf({ kind }).column
}

describe('the sample budget', () => {
  it('adds up to the published totals of 2021', () => {
    const { baris, revisi } = money(2021)
    expect(sum(baris.map((row) => row.pagu))).toBe(4_103_445_000)
    expect(sum(baris.flatMap((row) => row.bulan ?? []))).toBe(4_082_850_734)
    expect(revisi.at(-1)?.sesudah).toBe(4_103_445_000)
    expect(revisi[0]).toMatchObject({ sebelum: null, sesudah: 2_372_015_000 })
    expect(revisi).toHaveLength(13)
  })

  it.each([2021, 2022])(
    'of %i has a chain of revisions without a break, ending at the sum of its rows',
    (tahun) => {
      const { revisi, baris } = money(tahun)
      for (const [at, one] of revisi.slice(1).entries()) expect(one.sebelum).toBe(revisi[at]?.sesudah)
      expect(revisi.at(-1)?.sesudah).toBe(sum(baris.map((row) => row.pagu)))
    },
  )

  it.each([2021, 2022])('of %i agrees with the programmes of the PK', (tahun) => {
    const { baris } = money(tahun)
    for (const program of SAMPLE.pk.find((pk) => pk.tahun === tahun)?.program ?? []) {
      const parts = baris.filter((row) => row.pagu !== undefined && rootOf(baris, row.kode) === program.kode)
      expect(sum(parts.map((row) => row.pagu))).toBe(program.pagu)
    }
  })
})

describe('the sample plan', () => {
  const indikator = SAMPLE.renstra.program
    .flatMap((program) => [program, ...program.kegiatan])
    .flatMap((owner) => owner.sasaran)
    .flatMap((sasaran) => sasaran.indikator)

  it('has the 75 indicators of the Renstra, each once', () => {
    expect(indikator.map((one) => one.no).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 75 }, (_, i) => i + 1),
    )
  })

  it('has figures that fit their kind', () => {
    for (const one of indikator) {
      for (const target of Object.values(one.target))
        expect(figureFits(one.jenis, target), one.uraian).toBe(true)
    }
    for (const pk of SAMPLE.pk) {
      for (const { kode, target, triwulan } of indikatorOf(pk)) {
        for (const figure of [target, ...triwulan])
          expect(figureFits(cards.get(kode)?.kind ?? 'persen', figure), kode).toBe(true)
      }
    }
  })

  it('funds the programmes with the yearly totals of the Renstra', () => {
    const totals = Object.fromEntries(
      ['2020', '2021', '2022', '2023', '2024'].map((tahun) => [
        tahun,
        sum(SAMPLE.renstra.program.map((p) => p.pendanaan[tahun])),
      ]),
    )
    expect(totals).toEqual({
      2020: 20_192_522_000,
      2021: 7_291_362_000,
      2022: 12_073_329_000,
      2023: 15_773_278_000,
      2024: 21_400_500_000,
    })
  })
})

describe('the sample measurement', () => {
  it('fills all of 2021 and leaves three figures of Triwulan IV 2022 of the commission', () => {
    const [first, second] = SAMPLE.pengukuran
    const empty = (year: typeof first) =>
      ENTITAS.flatMap((entitas) =>
        (year?.[entitas] ?? []).flatMap(({ kode, realisasi }) =>
          realisasi.flatMap((figure, at) => (figure === null ? [`${kode} ${at + 1}`] : [])),
        ),
      )
    expect(empty(first)).toEqual([])
    expect(empty(second)).toEqual(['IKU-2 4', 'IKU-3 4', 'IKU-5 4'])
  })

  it('measures what the PK of the year promises, and explains every figure of the last quarter', () => {
    for (const pk of SAMPLE.pk) {
      const measured = SAMPLE.pengukuran.find((one) => one.tahun === pk.tahun)
      for (const entitas of ENTITAS) {
        const promised = pk[entitas].flatMap((sasaran) => sasaran.indikator.map((one) => one.kode))
        expect(measured?.[entitas].map((one) => one.kode)).toEqual(promised)
        for (const { kode, realisasi } of measured?.[entitas] ?? []) {
          const texts = SAMPLE.analisis.setahun[kode]
          if (realisasi[3] !== null)
            expect(texts?.[pk.tahun] ?? texts?.semua, `${kode} ${pk.tahun}`).toBeDefined()
          expect(SAMPLE.analisis.triwulan[kode]).toBeDefined()
        }
      }
    }
  })

  it('says sampel for every figure that was not published', () => {
    const published = SAMPLE.pengukuran.flatMap((year) =>
      ENTITAS.flatMap((entitas) =>
        year[entitas].flatMap(({ kode, sampel }) => (sampel[3] ? [] : [`${year.tahun} ${kode}`])),
      ),
    )
    expect(published).toEqual(
      ['IKU-1', 'IKU-2', 'IKU-3', 'IKU-4', 'IKU-5', 'IKU-6'].map((kode) => `2021 ${kode}`),
    )
    for (const year of SAMPLE.pengukuran) {
      for (const one of [...year.kpu, ...year.sekretariat])
        expect(one.sampel.slice(0, 3)).toEqual([true, true, true])
    }
  })
})

describe('the list of offices', () => {
  it('has 553 with codes of their own, parents included', () => {
    const codes = SAMPLE.satker.map((unit) => unit.kode)
    expect(new Set(codes).size).toBe(553)
    expect(SAMPLE.satker.filter((unit) => unit.tingkat === 'provinsi')).toHaveLength(38)
    expect(SAMPLE.satker.filter((unit) => unit.tingkat === 'kabkota')).toHaveLength(514)
    for (const unit of SAMPLE.satker)
      if (unit.tingkat === 'kabkota') expect(codes).toContain(unit.kode.slice(0, 2))
  })

  it('calls the commission KIP in Aceh and nowhere else', () => {
    for (const unit of SAMPLE.satker)
      expect(unit.singkatan.startsWith('KIP')).toBe(unit.kode.startsWith('11'))
    expect(SAMPLE.satker.find((unit) => unit.kode === '3572')?.nama).toBe('Komisi Pemilihan Umum Kota Blitar')
  })
})

function rootOf(rows: { kode: string; induk: string | null }[], kode: string): string {
  const parent = rows.find((row) => row.kode === kode)?.induk
  return parent == null ? kode : rootOf(rows, parent)
}
