import { lockRenstra } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { IKU_IMPOR } from '../impor/kinds/iku.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { entitasTahun } from '../input/schemas.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { MAX_TABEL_ROWS } from '../tabel/tabel.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { ikuFileRows, ikuSeal } from './iku-file.ts'
import { judgeCards } from './judge-cards.ts'
import { STALE_CARDS, writeJudged } from './write-judged.ts'

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
    impor: imporInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, sidik, baris, impor }) {
    // Of two files the second waits here, and finds what the first has written.
    await lockRenstra(tx, unit)
    const at = { unit, entitas, tahun }
    if (sidik !== undefined && sidik !== ikuSeal(await ikuFileRows(tx, at)))
      throw new AppError('keadaan-salah', { sentence: STALE_CARDS })
    const judged = await judgeCards(tx, { ...at, rows: baris })
    if (judged.errors.length > 0) throw invalidInput(cellErrors(judged.errors))
    const kept = await beginImpor(tx, IKU_IMPOR, { ...at, berkas: impor })
    const audit: AuditEntry[] = []
    for (const one of judged.cards)
      if (one.state !== 'sama') audit.push(await writeJudged(tx, one, { ...at, period: judged.period }))
    await kept.done(tx, actor.personName)
    return { view: { kartu: audit.length }, audit }
  },
})
