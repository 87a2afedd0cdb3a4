import { CARD_FIELDS, type CardChange, type CardColumns } from '@akuntabel/domain'
import { getIndikator, historyOf, type IndikatorCard, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { formatInstant } from '../view/instant.ts'
import { changesOf, rumusOf } from './card-changes.ts'
import { rumusChanges } from './rumus-changes.ts'
import type { ReadRumus } from './rumus-input.ts'
import type { CardWrite } from './write-card.ts'

interface Merge {
  /** The newest card. */
  card: IndikatorCard
  /** The one it was typed on. */
  base: IndikatorCard
  typed: CardWrite
  timezone: string
}

/** The card a form was typed on; null where there never was such a version. */
export async function cardTypedOn(
  tx: Reader,
  card: IndikatorCard,
  versi: number,
): Promise<IndikatorCard | null> {
  return versi === card.versi ? card : getIndikator(tx, { unit: card.unit_code, id: card.id, versi })
}

/** Fields that only one of two people changed stand as that one wrote them; where both wrote one, both are shown. */
export async function mergeCard(tx: Reader, { card, base, typed, timezone }: Merge): Promise<CardWrite> {
  if (base.versi === card.versi) return typed
  const mine = await differences(tx, base, typed)
  const theirs = await differences(tx, base, { ...card, columns: card, rumus: await rumusOf(tx, card) })
  const apart = await differences(tx, card, typed)
  const told = new Set(theirs.map(({ key }) => partOf(key)))
  const both = new Set(mine.map(({ key }) => partOf(key)).filter((part) => told.has(part)))
  if (apart.some(({ key }) => both.has(partOf(key)))) throw await conflict(tx, { card, apart, timezone })
  const own = new Set(mine.map(({ key }) => partOf(key)))
  const columns = Object.fromEntries(
    CARD_FIELDS.map(({ key, column }) => [column, (own.has(partOf(key)) ? typed.columns : card)[column]]),
  ) as CardColumns
  return {
    columns,
    sasaran: own.has('sasaran') ? typed.sasaran : (card.sasaran ?? typed.sasaran),
    rumus: own.has(COUNTING) ? typed.rumus : await rumusOf(tx, card),
  }
}

interface Said {
  columns: CardColumns
  sasaran: string | null
  rumus: ReadRumus
}

async function differences(
  tx: Reader,
  before: IndikatorCard,
  { columns, sasaran, rumus }: Said,
): Promise<CardChange[]> {
  return [
    ...(await changesOf(tx, before, { ...before, ...only(columns), sasaran })),
    ...rumusChanges(await rumusOf(tx, before), rumus),
  ]
}

function only(card: CardColumns): CardColumns {
  return Object.fromEntries(CARD_FIELDS.map(({ column }) => [column, card[column]])) as CardColumns
}

const COUNTING = 'hitungan'

/** These hold only together: figures and formula are of the kind of value, and bounds go with the direction and each other. */
const COUNTED = ['kind', 'polarity', 'batasBawah', 'batasAtas', 'standarNilai', 'rumus']

/** How it is counted is one thing, a formula with its components. */
function partOf(key: string): string {
  return COUNTED.includes(key) || key.startsWith('komponen.') ? COUNTING : key
}

async function conflict(
  tx: Reader,
  { card, apart, timezone }: { card: IndikatorCard; apart: CardChange[]; timezone: string },
): Promise<AppError> {
  const [last] = await historyOf(tx, card.unit_code, `indikator/${card.id}`, 1)
  const fields = apart.map(({ key, label, from, to }) => ({
    ...{ field: key, label, mine: to ?? '', theirs: from ?? '' },
  }))
  return new AppError('konflik', {
    conflict: {
      fields,
      mine: Object.fromEntries(fields.map(({ field, mine }) => [field, mine])),
      theirs: Object.fromEntries(fields.map(({ field, theirs }) => [field, theirs])),
      version: card.versi,
      by: last?.actor_name ?? 'Orang lain',
      atText: last === undefined ? '' : formatInstant(new Date(last.at), timezone),
    },
  })
}
