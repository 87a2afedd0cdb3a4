import type { CardChange } from '@akuntabel/domain'
import {
  type Entitas,
  type IndikatorCard,
  indikatorOfPeriod,
  listSubbagian,
  type Reader,
} from '@akuntabel/store'
import { z } from 'zod'
import { type AppError, isAppError } from '../errors/app-error.ts'
import { fieldErrors, invalidInput } from '../errors/field-errors.ts'
import { shortText } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import { lembagaOf, requireEntitas } from '../lembaga/lembaga-of.ts'
import type { TabelRow } from '../tabel/tabel.ts'
import { periodOf } from '../year/plan-period.ts'
import { changesOf, rumusOf } from './card-changes.ts'
import { cardInput, readCard } from './card-input.ts'
import { requireEditable } from './edit-iku.ts'
import { cardsOfFile, type FileCard } from './file-cards.ts'
import { KOMPONEN_CELLS } from './iku-tabel.ts'
import { requireNotSigned } from './require-not-signed.ts'
import { rumusChanges } from './rumus-changes.ts'
import { type Neighbours, needs, neighboursOf, readRumus, rumusInput } from './rumus-input.ts'
import type { CardWrite } from './write-card.ts'

const fileCard = z.object({ kode: shortText(20), sasaran: shortText(500), ...rumusInput }).and(cardInput)

type ReadCard = z.output<typeof fileCard>

/** A card of a file beside what is saved, ready to be written. */
export interface JudgedCard {
  /** Its row of the file, from 0. */
  at: number
  kode: string
  name: string
  sasaran: string
  state: 'baru' | 'berubah' | 'sama'
  changes: CardChange[]
  /** Null where it is new. */
  card: IndikatorCard | null
  write: CardWrite
}

export interface CardError {
  at: number
  field: string
  sentence: string
}

export interface JudgedCards {
  period: { mulai: number; selesai: number }
  cards: JudgedCard[]
  errors: CardError[]
}

interface Asked {
  unit: string
  entitas: Entitas
  tahun: number
  rows: readonly TabelRow[]
}

/** The cards of a file as they would be written, and every cell that is wrong by its row. */
export async function judgeCards(tx: Reader, { rows, ...at }: Asked): Promise<JudgedCards> {
  const { unit, entitas, tahun } = at
  const lembaga = await lembagaOf(tx, unit, tahun)
  requireEntitas(lembaga, entitas)
  const period = await periodOf(tx, { unit, tahun })
  const saved = await indikatorOfPeriod(tx, { unit, periode: period.mulai })
  const byKode = new Map(saved.map((card) => [card.kode, card]))
  const errors: CardError[] = []
  const read: { file: FileCard; typed: ReadCard }[] = []
  const seen = new Map<string, number>()
  for (const file of cardsOfFile(rows, { lembaga, subbagian: await listSubbagian(tx, unit) })) {
    const [first = 0] = file.rows
    const result = readWith(fileCard, file.typed)
    const earlier = seen.get(file.typed.kode)
    seen.set(file.typed.kode, first)
    if (!result.success) errors.push(...placed(file, fieldErrors(result.error)))
    else if (earlier !== undefined)
      errors.push({
        at: first,
        field: 'kode',
        sentence: `Kode ${file.typed.kode} sudah ada di baris ${earlier + 1}.`,
      })
    else read.push({ file, typed: result.data })
  }
  const beside = besideFile(
    await neighboursOf(tx, at),
    read.map(({ typed }) => typed),
  )
  const cards: JudgedCard[] = []
  for (const { file, typed } of read) {
    try {
      cards.push(
        await judgeCard(tx, { ...at, typed, beside, at: file.rows[0] ?? 0, card: byKode.get(typed.kode) }),
      )
    } catch (cause) {
      if (!isAppError(cause)) throw cause
      errors.push(...placed(file, saidOf(cause)))
    }
  }
  return { period, cards, errors: errors.toSorted((a, b) => a.at - b.at) }
}

interface OneAsked extends Omit<Asked, 'rows'> {
  typed: ReadCard
  beside: Neighbours
  at: number
  card: IndikatorCard | undefined
}

async function judgeCard(
  tx: Reader,
  { unit, entitas, tahun, typed, beside, at, card }: OneAsked,
): Promise<JudgedCard> {
  const { kode, sasaran, name, kind } = typed
  const columns = await readCard(tx, { unit, tahun, card: typed })
  const rumus = await readRumus(tx, { unit, entitas, tahun, kode, kind, beside }, typed)
  const said = { at, kode, name, sasaran, write: { columns, sasaran, rumus } }
  if (card === undefined) return { ...said, state: 'baru', changes: [], card: null }
  requireOwn(card, entitas)
  const changes = [
    ...(await changesOf(tx, card, { ...card, ...columns, sasaran })),
    ...rumusChanges(await rumusOf(tx, card), rumus),
  ]
  if (changes.length === 0) return { ...said, state: 'sama', changes, card }
  requireEditable(card, { tahun, versi: card.versi })
  if (sasaran !== card.sasaran) await requireNotSigned(tx, { card, tahun, what: 'dipindahkan' })
  return { ...said, state: 'berubah', changes, card }
}

/** A code of the period that is no main indicator of this entity belongs to something else. */
function requireOwn({ kode, iku, entitas: owner }: IndikatorCard, entitas: Entitas): void {
  if (iku && owner === entitas) return
  throw invalidInput({ kode: `Kode ${kode} sudah dipakai indikator lain. Tulis kode lain.` })
}

/** What components may name: indicators that are saved, as the file leaves them, and those it adds. */
function besideFile({ cards, edges }: Neighbours, read: ReadCard[]): Neighbours {
  const inFile = new Set(read.map(({ kode }) => kode))
  const others = cards.filter(({ kode }) => !inFile.has(kode))
  const added = read.map(({ kode, kind }) => ({ kode, value_kind: kind }))
  const next = read.map(({ kode, komponen }): [string, string[]] => [kode, needs(komponen)])
  return { cards: [...others, ...added], edges: new Map([...edges, ...next]) }
}

/** Sentences by field of the card's form; what is said of the card as a whole stands at its code. */
function saidOf({ data, message }: AppError): Record<string, string> {
  return data.fields ?? { kode: message }
}

const CELL_OF: Record<string, string> = Object.fromEntries(
  Object.entries(KOMPONEN_CELLS).map(([cell, field]) => [field, cell]),
)

/** Fields of a card's form at the rows and cells of the file. */
function placed({ rows }: FileCard, fields: Record<string, string>): CardError[] {
  return Object.entries(fields).map(([field, sentence]) => {
    const [, component, part = ''] = /^komponen\.(\d+)\.(\w+)$/.exec(field) ?? []
    if (component === undefined) return { at: rows[0] ?? 0, field, sentence }
    return { at: rows[Number(component)] ?? 0, field: CELL_OF[part] ?? part, sentence }
  })
}
