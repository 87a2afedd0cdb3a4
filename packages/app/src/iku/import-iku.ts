import { formatDate } from '@akuntabel/domain'
import { lockRenstra, type Writer } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { entitasTahun } from '../input/schemas.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { MAX_TABEL_ROWS } from '../tabel/tabel.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { ikuFileRows, ikuSeal } from './iku-file.ts'
import { type JudgedCard, type JudgedCards, judgeCards } from './judge-cards.ts'
import { addCard, addVersion } from './write-card.ts'

const cells = z.record(z.string().max(40), z.string().max(5000))

/** The cards of a file, all or none: new ones are added, changed ones get their next version. */
export const importIku = defineUseCase({
  name: 'import-iku',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'iku.diimpor',
  input: entitasTahun.extend({
    /** What it was shown beside; without it nothing is compared. */
    sidik: z.string().max(64).optional(),
    baris: z.array(cells).max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit }, { entitas, tahun, sidik, baris }) {
    // Of two files the second waits here, and finds what the first has written.
    await lockRenstra(tx, unit)
    const at = { unit, entitas, tahun }
    if (sidik !== undefined && sidik !== ikuSeal(await ikuFileRows(tx, at)))
      throw new AppError('keadaan-salah', { sentence: STALE })
    const judged = await judgeCards(tx, { ...at, rows: baris })
    if (judged.errors.length > 0) throw invalidInput(cellErrors(judged.errors))
    const audit: AuditEntry[] = []
    for (const one of judged.cards)
      if (one.state !== 'sama') audit.push(await write(tx, one, { ...at, period: judged.period }))
    return { view: { kartu: audit.length }, audit }
  },
})

const STALE =
  'Orang lain sudah mengubah IKU sejak berkas ini dibaca. Baca lagi berkasnya, lalu periksa perubahannya.'

type At = Pick<Parameters<typeof addCard>[1], 'unit' | 'entitas' | 'tahun'> & Pick<JudgedCards, 'period'>

async function write(
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
  if (made === null) throw new AppError('keadaan-salah', { sentence: STALE })
  const { versi, berlaku } = made
  const perubahan = changes.map(({ label }) => label.toLowerCase()).join(', ')
  return {
    subject: `indikator/${card.id}`,
    data: { kode, versi, berlaku: formatDate(berlaku), perubahan },
  }
}
