import { formatDate } from '@akuntabel/domain'
import { type Reader, type TahunKinerja, tahunKinerja, type YearScope } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { Office } from '../office/office.ts'
import { ALLOWED, type Allow, refuse } from '../permission/actor.ts'
import { whoCan } from '../permission/roles.ts'
import { dayOf } from '../view/instant.ts'

/** Why a year's figures and papers cannot be changed, not yet or not any more, for the buttons of its pages; `entitas` null is money. */
export async function closedYear(
  tx: Reader,
  { unit }: Pick<Office, 'unit'>,
  { entitas, tahun }: Pick<YearScope, 'entitas' | 'tahun'>,
): Promise<Allow> {
  const rows = await tahunKinerja(tx, { unit: unit.unit_code, entitas, tahun })
  const sentence = closedSentence(rows, { tahun, timezone: unit.timezone })
  return sentence === null ? ALLOWED : refuse(sentence)
}

/** Refuses in a year that is closed or not open yet, for who may not hold its row: members of a divisi only remark on it. */
export async function requireOpenYear(
  tx: Reader,
  office: Pick<Office, 'unit'>,
  year: Pick<YearScope, 'entitas' | 'tahun'>,
): Promise<void> {
  const { why } = await closedYear(tx, office, year)
  if (why !== null) throw new AppError('terkunci', { sentence: why })
}

/** Of one entity's row, or of both for money: that closes with the first report and is open while either is corrected. */
export function closedSentence(
  rows: TahunKinerja[],
  { tahun, timezone }: { tahun: number; timezone: string },
): string | null {
  if (rows.length === 0) return unopenedSentence(tahun)
  const closed = rows.find((row) => row.state === 'ditutup')
  if (closed === undefined || rows.some((row) => row.state === 'koreksi')) return null
  const day = formatDate(dayOf(closed.at, timezone))
  return `Tahun ${closed.tahun} sudah ditutup oleh Laporan Kinerja final (${day}, ${closed.oleh}). ${whoCan('lkj.final')} dapat membuka koreksi laporan.`
}

export function unopenedSentence(tahun: number): string {
  return `Tahun ${tahun} belum dibuka. ${whoCan('tahun.buka')} dapat membukanya di Pengaturan, bagian Tahun.`
}
