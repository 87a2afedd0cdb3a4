import { lockRencanaAksi } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { KEGIATAN_IMPOR } from '../impor/kinds/kegiatan.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { entitasTahun } from '../input/schemas.ts'
import { requireEntitas } from '../lembaga/lembaga-of.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { cellErrors } from '../tabel/cell-errors.ts'
import { MAX_TABEL_ROWS } from '../tabel/tabel.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { judgeKegiatan } from './judge-kegiatan.ts'
import { loadLog, logSeal } from './kegiatan-file.ts'
import { writeJudged } from './write-judged.ts'

const cells = z.record(z.string().max(40), z.string().max(5000))

/** A file of the log, all or none: what is new is added, what is known says what the file says of it. */
export const importKegiatan = defineUseCase({
  name: 'import-kegiatan',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'kegiatan.diubah',
  input: entitasTahun.extend({
    /** What it was shown beside; without it nothing is compared. */
    sidik: z.string().max(64).optional(),
    baris: z.array(cells).max(MAX_TABEL_ROWS, `Paling banyak ${MAX_TABEL_ROWS} baris.`),
    impor: imporInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  before: colleagues,
  async run({ tx, unit, actor, services, before: persons }, { entitas, tahun, sidik, baris, impor }) {
    const period = { unit, entitas, tahun }
    // Of two files the second waits here, and finds what the first has written.
    await lockRencanaAksi(tx, period)
    const log = await loadLog(tx, period)
    const { office } = log.rencana
    requireEntitas(office.lembaga, entitas)
    if (sidik !== undefined && sidik !== logSeal(log))
      throw new AppError('keadaan-salah', { sentence: STALE })
    const today = services.clock.today(office.unit.timezone)
    const { judged, errors } = await judgeKegiatan(tx, baris, { log, period, today, persons, actor })
    if (errors.length > 0) throw invalidInput(cellErrors(errors))
    const kept = await beginImpor(tx, KEGIATAN_IMPOR, { ...period, berkas: impor })
    const changed = judged.filter(({ state }) => state !== 'sama')
    const audit = await writeJudged(tx, changed, { period, actor })
    await kept.done(tx, actor.personName)
    return { view: { kegiatan: changed.length }, audit }
  },
})

const STALE =
  'Orang lain sudah mengubah kegiatan sejak berkas ini dibaca. Baca lagi berkasnya, lalu periksa perubahannya.'
