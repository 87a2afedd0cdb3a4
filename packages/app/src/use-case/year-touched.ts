import { bumpDataVersion, type Entitas, getUnit, lockTahun, tahunOf, type Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { closedSentence, unopenedSentence } from '../year/closed-year.ts'

/** What an action changes the figures or papers of; `entitas` null is money, which both entities share. */
export interface YearTouched {
  entitas: Entitas | null
  tahun: number
  /**
   * `menutup`: closes or opens the year itself, so it holds it alone and asks its own questions.
   * `juga-tertutup`: changes nothing that a report stands on. Otherwise a closed year refuses.
   */
  closed?: 'menutup' | 'juga-tertutup'
  /** Chosen ahead of the day the year is opened. Otherwise a year nobody opened refuses. */
  unopened?: true
}

/** First lock of every writing transaction: whoever closes the year waits for all who write in it, and the other way round. */
export async function holdYear(tx: Writer, unit: string, touched: YearTouched): Promise<void> {
  const { entitas, tahun, closed, unopened } = touched
  const mode = closed === 'menutup' ? 'update' : 'share'
  const rows = await lockTahun(tx, { unit, entitas, tahun, mode })
  if (rows.length === 0) {
    if (unopened) return
    throw new AppError('terkunci', { sentence: unopenedSentence(tahun) })
  }
  if (closed !== undefined || rows.every((row) => row.state !== 'ditutup')) return
  const office = await getUnit(tx, unit)
  const sentence = closedSentence(rows, { tahun, timezone: office?.timezone ?? 'Asia/Jakarta' })
  if (sentence !== null) throw new AppError('terkunci', { sentence })
}

/** Every year the office has opened, so that what is kept of any of them goes stale; what it gives is called last but for the trail. */
export async function holdEveryYear(tx: Writer, unit: string): Promise<() => Promise<void>> {
  const years = [...new Set((await tahunOf(tx, unit)).map(({ tahun }) => tahun))]
  for (const tahun of years) await lockTahun(tx, { unit, entitas: null, tahun, mode: 'share' })
  return async () => {
    for (const tahun of years) await bumpDataVersion(tx, { unit, entitas: null, tahun })
  }
}
