import { createHash } from 'node:crypto'
import { type Entitas, indikatorOfPeriod, listSubbagian, type Reader } from '@akuntabel/store'
import { z } from 'zod'
import { lembagaOf } from '../lembaga/lembaga-of.ts'
import { rowsOfFile } from '../tabel/rows-of-file.ts'
import { MAX_TABEL_ROWS, type TabelRow } from '../tabel/tabel.ts'
import type { BeforeContext } from '../use-case/define-use-case.ts'
import { periodOf } from '../year/plan-period.ts'
import { cardFileRows } from './file-cards.ts'
import { ikuTabel } from './iku-tabel.ts'
import { komponenOfCards } from './komponen-of-cards.ts'

const fileRows = z
  .array(z.record(z.string(), z.string().trim().max(5000, 'Paling banyak 5.000 huruf.')))
  .max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`)

/** The rows of a file of cards, read beside the main loop. */
export async function readIkuFile(
  { actor, services, unit, read }: BeforeContext,
  { tahun, isi }: { tahun: number; isi: Uint8Array },
): Promise<TabelRow[]> {
  const tabel = ikuTabel(await read((tx) => lembagaOf(tx, unit, tahun)))
  const rows = await services.tabel.read(tabel, isi, actor.personId)
  return rowsOfFile(
    fileRows,
    rows.map(({ cells }) => cells),
  )
}

/** The newest cards of what an entity counts in a year, as rows of a file. */
export async function ikuFileRows(
  tx: Reader,
  { unit, entitas, tahun }: { unit: string; entitas: Entitas; tahun: number },
): Promise<TabelRow[]> {
  const { mulai: periode } = await periodOf(tx, { unit, tahun })
  const cards = (await indikatorOfPeriod(tx, { unit, periode })).filter(
    (card) => card.iku && card.entitas === entitas && card.mulai_tahun <= tahun && tahun <= card.sampai_tahun,
  )
  const komponen = await komponenOfCards(tx, cards)
  const words = { lembaga: await lembagaOf(tx, unit, tahun), subbagian: await listSubbagian(tx, unit) }
  return cards.flatMap((card) =>
    cardFileRows(card, { formula: card.formula, komponen: komponen.get(card.id) ?? [] }, words),
  )
}

/** Tells whether somebody has changed a card since a file was shown beside them. */
export function ikuSeal(rows: readonly TabelRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 16)
}
