import {
  CONSOLIDATIONS,
  FORMULA_JENIS,
  type Formula,
  formulaKind,
  formulaWords,
  writeFormula,
} from '@akuntabel/domain'
import { SUMBER_CHOICES, sumberOf } from '../sumber/registry.ts'
import { indikatorOfAsal, type KomponenColumns, type ReadRumus, typedRumus } from './rumus-input.ts'

export interface KomponenView {
  kode: string
  nama: string
  satuan: string
  /** How quarters make its year. */
  setahun: string
  sumberData: string | null
  bukti: string | null
  /** Where its figure comes from, null where a person types it. */
  asal: string | null
}

/** How a card is counted, as people read it. */
export interface RumusView {
  /** `Perbandingan` */
  jenis: string
  /** `A / B × 100` */
  susunan: string
  /** With names instead of codes. */
  kata: string
  komponen: KomponenView[]
}

export function rumusView({ formula, komponen }: ReadRumus): RumusView | null {
  if (formula === null) return null
  return {
    jenis: formulaKind(formula).label,
    susunan: writeFormula(formula),
    kata: formulaWords(formula, komponen),
    komponen: komponen.map(komponenView),
  }
}

export function komponenView(row: Omit<KomponenColumns, 'sort'>): KomponenView {
  const { kode, nama, satuan, consolidation, sumber_data: sumberData, bukti, asal } = row
  return {
    kode,
    nama,
    satuan,
    setahun: CONSOLIDATIONS[consolidation],
    sumberData,
    bukti,
    asal: asalText(asal),
  }
}

export function asalText(asal: string): string | null {
  const sumber = sumberOf(asal)
  if (sumber !== null) return sumber.label
  const kode = indikatorOfAsal(asal)
  return kode === null ? null : `realisasi ${kode}`
}

export interface RumusFormView {
  jenis: { value: string; label: string; hint: string; example: string }[]
  rumus: string
  susunan: string
  setahun: { value: string; label: string }[]
  asal: { value: string; label: string }[]
  komponen: Record<'kode' | 'nama' | 'satuan' | 'consolidation' | 'sumberData' | 'bukti' | 'asal', string>[]
}

/** The part of a card's form that asks how it is counted; `others` are indicators a component may take its figure from. */
export function rumusForm(
  others: { kode: string; name: string }[],
  now: ReadRumus = { formula: null, komponen: [] },
): RumusFormView {
  const { rumus = '', susunan, komponen } = typedRumus(now)
  return {
    jenis: FORMULA_JENIS.map((jenis) => {
      const { label, hint, example } = formulaKind({ jenis })
      return { value: jenis, label, hint, example }
    }),
    rumus,
    susunan,
    setahun: Object.entries(CONSOLIDATIONS).map(([value, label]) => ({ value, label })),
    asal: [
      { value: 'isian', label: 'Diisi orang' },
      ...SUMBER_CHOICES,
      ...others.map(({ kode, name }) => ({
        value: `indikator:${kode}`,
        label: `Realisasi ${kode}: ${name}`,
      })),
    ],
    komponen: komponen.map(({ contoh: _, sumberData, bukti, ...row }) => ({
      ...row,
      sumberData: sumberData ?? '',
      bukti: bukti ?? '',
    })),
  }
}

/** One line of what a component says, for a comparison of versions. */
export function komponenText({ nama, satuan, setahun, sumberData, bukti, asal }: KomponenView): string {
  const more = [
    satuan,
    setahun.toLowerCase(),
    asal,
    sumberData === null ? null : `sumber: ${sumberData}`,
    bukti === null ? null : `bukti: ${bukti}`,
  ].filter((part) => part !== null && part !== '')
  return `${nama} (${more.join('; ')})`
}

/** The formula as it stands in a comparison: `A / B × 100 (perbandingan)`. */
export function formulaText(formula: Formula | null): string | null {
  return formula === null ? null : `${writeFormula(formula)} (${formulaKind(formula).label.toLowerCase()})`
}
