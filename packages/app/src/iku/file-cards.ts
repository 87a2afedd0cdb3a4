import { CARD_FIELDS, CONSOLIDATIONS, FORMULA_JENIS, formulaKind, type Lembaga } from '@akuntabel/domain'
import type { IndikatorCard, Subbagian } from '@akuntabel/store'
import { SUMBER_CHOICES } from '../sumber/registry.ts'
import type { TabelRow } from '../tabel/tabel.ts'
import { cardForm } from './card-form.ts'
import { KOMPONEN_CELLS } from './iku-tabel.ts'
import { indikatorOfAsal, type ReadRumus, typedRumus } from './rumus-input.ts'

type Choices = readonly { value: string; label: string }[]

const RUMUS: Choices = FORMULA_JENIS.map((jenis) => ({ value: jenis, label: formulaKind({ jenis }).label }))
const SETAHUN: Choices = Object.entries(CONSOLIDATIONS).map(([value, label]) => ({ value, label }))

/** What cells of a card may name: choices in words, in the office's own parts. */
export interface CardWords {
  lembaga: Lembaga
  subbagian: Subbagian[]
}

/** A card of a file as its form would send it, with the rows it stands in. */
export interface FileCard {
  /** Rows of the file, from 0; the first has the card. */
  rows: number[]
  typed: Record<string, unknown> & { kode: string; sasaran: string }
}

/** A card as rows of a file: the first with the card, each of the others with one more component. */
export function cardFileRows(
  card: IndikatorCard,
  rumus: ReadRumus,
  { lembaga, subbagian }: CardWords,
): TabelRow[] {
  const fields = cardForm({ lembaga, subbagian }, card).map(({ name, value, options }) => [
    name,
    wordOf(options ?? [], value),
  ])
  const { rumus: jenis = '', susunan, komponen } = typedRumus(rumus)
  const parts = komponen.map(
    ({ consolidation, asal, ...part }): TabelRow => ({
      komponenKode: part.kode,
      komponenNama: part.nama,
      komponenSatuan: part.satuan,
      komponenSetahun: wordOf(SETAHUN, consolidation),
      komponenSumber: part.sumberData ?? '',
      komponenBukti: part.bukti ?? '',
      komponenAsal: asal === 'isian' ? '' : (indikatorOfAsal(asal) ?? wordOf(SUMBER_CHOICES, asal)),
    }),
  )
  const [first = {}, ...others] = parts
  const head = { kode: card.kode, sasaran: card.sasaran ?? '', ...Object.fromEntries(fields) }
  return [
    { ...head, rumus: wordOf(RUMUS, jenis), susunan, ...first },
    ...others.map((part) => ({ kode: card.kode, ...part })),
  ]
}

/** The cards of a file: rows below a card with its code, or none, are further components of it. */
export function cardsOfFile(rows: readonly TabelRow[], { lembaga, subbagian }: CardWords): FileCard[] {
  const form = cardForm({ lembaga, subbagian })
  const cards: FileCard[] = []
  for (const [at, cells] of rows.entries()) {
    const last = cards.at(-1)
    const { kode = '', sasaran = '' } = cells
    const more = CARD_FIELDS.every(({ key }) => (cells[key] ?? '') === '') && sasaran === ''
    if (last !== undefined && more && (kode === '' || kode === last.typed.kode)) {
      last.rows.push(at)
      ;(last.typed.komponen as unknown[]).push(komponenOf(cells))
      continue
    }
    const fields = form.map(({ name, options }) => [name, chosenOf(options ?? [], cells[name] ?? '')])
    const rumus = chosenOf(RUMUS, cells.rumus ?? '')
    const typed = { rumus, susunan: cells.susunan ?? '', komponen: [komponenOf(cells)] }
    cards.push({ rows: [at], typed: { kode, sasaran, ...Object.fromEntries(fields), ...typed } })
  }
  return cards
}

function komponenOf(cells: TabelRow): Record<string, string> {
  const typed = Object.entries(KOMPONEN_CELLS).map(([key, field]) => [field, cells[key] ?? ''])
  const part: Record<string, string> = Object.fromEntries(typed)
  const { consolidation = '', asal = '' } = part
  const setahun = chosenOf(SETAHUN, consolidation) || 'jumlah'
  return { ...part, consolidation: setahun, asal: asalOf(asal) }
}

/** A source of the program by its words; anything else is the code of an indicator. */
function asalOf(text: string): string {
  const found = chosenOf(SUMBER_CHOICES, text)
  if (text === '' || text === 'isian' || text.startsWith('indikator:')) return text
  return SUMBER_CHOICES.some(({ value }) => value === found) ? found : `indikator:${text}`
}

function wordOf(choices: Choices, value: string): string {
  return choices.find((one) => one.value === value)?.label ?? value
}

/** What is no choice stays as it was written, to be judged. */
function chosenOf(choices: Choices, text: string): string {
  const plain = text.trim().toLowerCase()
  const found = choices.find(
    ({ value, label }) => value.toLowerCase() === plain || label.toLowerCase() === plain,
  )
  return found?.value ?? text.trim()
}
