import { formatDate } from '@akuntabel/domain'
import type { Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import type { JudgedCard, JudgedCards } from './judge-cards.ts'
import { addCard, addVersion } from './write-card.ts'

export const STALE_CARDS =
  'Orang lain sudah mengubah IKU sejak berkas ini dibaca. Baca lagi berkasnya, lalu periksa perubahannya.'

type At = Pick<Parameters<typeof addCard>[1], 'unit' | 'entitas' | 'tahun'> & Pick<JudgedCards, 'period'>

/** A card of a file that says something else than is saved: added, or its next version. */
export async function writeJudged(
  tx: Writer,
  { kode, card, changes, write }: JudgedCard,
  { tahun, ...at }: At,
): Promise<AuditEntry> {
  if (card === null) {
    const id = await addCard(tx, { ...at, tahun, kode, ...write })
    const berlaku = formatDate(`${tahun}-01-01`)
    return { subject: `indikator/${id}`, data: { kode, versi: 1, berlaku, perubahan: 'kartu baru' } }
  }
  const made = await addVersion(tx, card, { tahun, ...write })
  if (made === null) throw new AppError('keadaan-salah', { sentence: STALE_CARDS })
  const { versi, berlaku } = made
  const perubahan = changes.map(({ label }) => label.toLowerCase()).join(', ')
  return {
    subject: `indikator/${card.id}`,
    data: { kode, versi, berlaku: formatDate(berlaku), perubahan },
  }
}
