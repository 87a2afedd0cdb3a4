import { formatDate } from '@akuntabel/domain'
import {
  type Entitas,
  getUnit,
  lockTahun,
  type Reader,
  type TahunKinerja,
  tahunKinerja,
  type Writer,
  type YearScope,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { whoCan } from '../permission/roles.ts'
import { dayOf } from '../view/instant.ts'

/** What an action changes the figures or papers of; `entitas` null is money, which both entities share. */
export interface YearTouched {
  entitas: Entitas | null
  tahun: number
  /**
   * `menutup`: closes or opens the year itself, so it holds it alone and asks its own questions.
   * `juga-tertutup`: changes nothing that a report stands on. Otherwise a closed year refuses.
   */
  closed?: 'menutup' | 'juga-tertutup'
}

/** First lock of every writing transaction: whoever closes the year waits for all who write in it, and the other way round. */
export async function holdYear(tx: Writer, unit: string, touched: YearTouched): Promise<void> {
  const scope = { unit, entitas: touched.entitas, tahun: touched.tahun }
  const rows = await lockTahun(tx, { ...scope, mode: touched.closed === 'menutup' ? 'update' : 'share' })
  if (touched.closed !== undefined) return
  const sentence = await closedSentence(tx, scope, rows)
  if (sentence !== null) throw new AppError('terkunci', { sentence })
}

/** Why nothing of a year can be changed any more, for its pages; null while it is open. */
export async function yearLock(tx: Reader, scope: YearScope): Promise<string | null> {
  return closedSentence(tx, scope, await tahunKinerja(tx, scope))
}

/** Money closes with the first report of either entity and is open while either is corrected. */
async function closedSentence(
  tx: Reader,
  { unit, tahun }: YearScope,
  rows: TahunKinerja[],
): Promise<string | null> {
  const closed = rows.find((row) => row.state === 'ditutup')
  if (closed === undefined || rows.some((row) => row.state === 'koreksi')) return null
  const office = await getUnit(tx, unit)
  const day = formatDate(dayOf(closed.at, office?.timezone))
  return `Tahun ${tahun} sudah ditutup oleh Laporan Kinerja final (${day}, ${closed.oleh}). ${whoCan('lkj.final')} dapat membuka koreksi laporan.`
}
