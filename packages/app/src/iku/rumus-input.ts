import {
  CONSOLIDATIONS,
  type Consolidation,
  checkFormula,
  componentKind,
  cycleFrom,
  FORMULA_JENIS,
  type Formula,
  kindOf,
  type ValueKind,
  writeFormula,
} from '@akuntabel/domain'
import {
  type Entitas,
  type IndikatorCard,
  type IndikatorKomponen,
  listIku,
  type Reader,
} from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { longText } from '../input/schemas.ts'
import { sumberOf } from '../sumber/registry.ts'
import { komponenOfCards } from './komponen-of-cards.ts'

export const MOST_COMPONENTS = 60

const line = (max: number) => z.string().trim().max(max).default('')
const optional = (max: number) => longText(max).transform((text) => text ?? null)

const komponenInput = z.object({
  kode: line(10).transform((kode) => kode.toUpperCase()),
  nama: line(300),
  satuan: line(60),
  consolidation: z
    .enum(Object.keys(CONSOLIDATIONS) as Consolidation[], 'Pilih nilai setahunnya.')
    .default('jumlah'),
  sumberData: optional(1000),
  bukti: optional(1000),
  asal: line(40),
  /** For trying the formula only; never saved. */
  contoh: line(60),
})

export type TypedKomponen = z.output<typeof komponenInput>

/** How a card is counted, as its form sends it; a form that does not ask leaves it as it is. */
export const rumusInput = {
  rumus: z.enum(['', ...FORMULA_JENIS], 'Pilih cara menghitungnya.').optional(),
  susunan: z.string().trim().max(500).default(''),
  komponen: z
    .array(komponenInput)
    .max(MOST_COMPONENTS, `Paling banyak ${MOST_COMPONENTS} komponen.`)
    .default([]),
}

export type TypedRumus = z.output<z.ZodObject<typeof rumusInput>>

/** The card's own part of a component. */
export type KomponenColumns = Pick<
  IndikatorKomponen,
  'kode' | 'sort' | 'nama' | 'satuan' | 'consolidation' | 'sumber_data' | 'bukti' | 'asal'
>

export interface ReadRumus {
  formula: Formula | null
  komponen: KomponenColumns[]
}

interface Ask {
  unit: string
  entitas: Entitas
  tahun: number
  /** Code and kind of value of the card. */
  kode: string
  kind: ValueKind
  /** The entity's indicators, where they are not those that are saved. */
  beside?: Neighbours
}

/** What a component may take its figure from, and what each counts with. */
export interface Neighbours {
  cards: Pick<IndikatorCard, 'kode' | 'value_kind'>[]
  edges: ReadonlyMap<string, string[]>
}

/** The way of counting as it is stored; refuses at the place what cannot be counted. */
export async function readRumus(tx: Reader, ask: Ask, typed: TypedRumus): Promise<ReadRumus> {
  const { formula, rows, problems } = checkedRumus(typed, ask.kind)
  if (Object.keys(problems).length > 0) throw invalidInput(problems)
  if (formula === null) return { formula, komponen: [] }
  const wrong = await asalProblems(tx, { ...ask, kind: componentKind(formula, ask.kind) }, rows)
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  const komponen = rows.map(({ row }, sort) => ({
    ...{ kode: row.kode, sort, nama: row.nama, satuan: row.satuan, consolidation: row.consolidation },
    ...{ sumber_data: row.sumberData, bukti: row.bukti, asal: row.asal || 'isian' },
  }))
  return { formula, komponen }
}

/** A typed row with its place in the form: empty rows between are none. */
interface PlacedRow {
  at: number
  row: TypedKomponen
}

/** What was typed, and what is wrong with it by itself, at the places of the form. */
export function checkedRumus(
  { rumus, susunan, komponen }: TypedRumus,
  kind: ValueKind,
): { formula: Formula | null; rows: PlacedRow[]; problems: Record<string, string> } {
  const rows = komponen.map((row, at) => ({ at, row })).filter(({ row }) => !isBlank(row))
  const { formula, problems } = checkFormula({
    ...{ jenis: rumus || null, susunan, kind },
    components: rows.map(({ row }) => row),
  })
  const placed = Object.entries(problems).map(([place, sentence]) => [
    place.replace(/^komponen\.(\d+)/, (_, at) => `komponen.${rows[Number(at)]?.at}`),
    sentence,
  ])
  return { formula, rows, problems: Object.fromEntries(placed) }
}

/** As the form would send what a card says now. */
export function typedRumus({ formula, komponen }: ReadRumus): TypedRumus {
  return {
    rumus: formula?.jenis ?? '',
    susunan: formula === null ? '' : writeFormula(formula),
    komponen: komponen.map(({ sumber_data: sumberData, ...row }) => ({ ...row, sumberData, contoh: '' })),
  }
}

function isBlank({ kode, nama, satuan, sumberData, bukti }: TypedKomponen): boolean {
  return [kode, nama, satuan].every((text) => text === '') && sumberData === null && bukti === null
}

/** Components that are another indicator: it is there, its figure fits, and nothing counts itself. */
async function asalProblems(tx: Reader, ask: Ask, rows: PlacedRow[]): Promise<Record<string, string>> {
  if (rows.every(({ row }) => row.asal === '' || row.asal === 'isian')) return {}
  const { cards, edges: saved } = ask.beside ?? (await neighboursOf(tx, ask))
  const edges = new Map(saved).set(ask.kode, needs(rows.map(({ row }) => row)))
  const problems: Record<string, string> = {}
  for (const { at, row } of rows) {
    if (row.asal === '' || row.asal === 'isian') continue
    const sumber = sumberOf(row.asal)
    if (sumber !== null && row.consolidation !== 'terakhir') {
      problems[`komponen.${at}.consolidation`] =
        'Angka dari Akuntabel sudah dihitung sampai akhir triwulan. Pilih Triwulan terakhir.'
    }
    const problem =
      sumber === null ? asalProblem(row.asal, { ask, cards, edges }) : notANumber(sumber.label, ask.kind)
    if (problem !== null) problems[`komponen.${at}.asal`] = problem
  }
  return problems
}

function asalProblem(asal: string, { ask, cards, edges }: Neighbours & { ask: Ask }): string | null {
  const kode = indikatorOfAsal(asal)
  const other = cards.find((card) => card.kode === kode)
  if (kode === null) return 'Pilih asal angka dari daftar.'
  if (kode === ask.kode) return `${kode} tidak dapat menghitung dirinya sendiri. Pilih asal lain.`
  if (other === undefined) return `Tidak ada indikator ${kode} pada tahun ${ask.tahun}. Pilih dari daftar.`
  const round = cycleFrom(kode, edges)
  if (round !== null) return `${round.join(' → ')}: indikator saling menghitung. Pilih asal lain.`
  const numbers = [other.value_kind, ask.kind].every((kind) => kindOf({ kind }).number !== null)
  if (numbers || other.value_kind === ask.kind) return null
  return `${kode} bernilai ${kindOf({ kind: other.value_kind }).label.toLowerCase()}, sehingga tidak dapat dipakai rumus ini.`
}

function notANumber(label: string, kind: ValueKind): string | null {
  return kindOf({ kind }).number === null
    ? `“${label}” berupa angka, sehingga tidak dapat dipakai rumus ini.`
    : null
}

/** Code of the indicator a component takes its figure from. */
export function indikatorOfAsal(asal: string): string | null {
  return asal.startsWith('indikator:') ? asal.slice('indikator:'.length) : null
}

/** Codes of the indicators that a card's components take their figures from. */
export function needs(komponen: { asal: string }[]): string[] {
  return komponen.map(({ asal }) => indikatorOfAsal(asal)).filter((kode) => kode !== null)
}

/** As they are saved. */
export async function neighboursOf(
  tx: Reader,
  { unit, entitas, tahun }: Pick<Ask, 'unit' | 'entitas' | 'tahun'>,
): Promise<Neighbours> {
  const cards = await listIku(tx, { unit, entitas, tahun })
  const komponen = await komponenOfCards(tx, cards)
  return { cards, edges: new Map(cards.map((card) => [card.kode, needs(komponen.get(card.id) ?? [])])) }
}
