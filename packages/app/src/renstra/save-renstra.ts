import { ENTITAS, nationalPeriod } from '@akuntabel/domain'
import { lockRenstra, renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { RENSTRA_IMPOR } from '../impor/kinds/renstra.ts'
import { beginImpor, imporInput } from '../impor/record-impor.ts'
import { longText, optionalDate, tahun } from '../input/schemas.ts'
import { sourceCodes } from '../sumber-dana/sources.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openRenstra } from './open-renstra.ts'
import { postedRows, readPostedRows, renstraSeal, savedRows, yearsOf } from './renstra-posted.ts'
import { UNDECREED } from './undecreed.ts'
import { writeRenstra } from './write-renstra.ts'

/** The whole plan as it was read from a file, as a draft: visi, misi, and every row with its funding. */
export const saveRenstra = defineUseCase({
  name: 'save-renstra',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'renstra.disimpan',
  input: z.object({
    /** Any year of the period. */
    tahun,
    nomor: longText(100),
    tanggal: optionalDate,
    visi: longText(2000),
    /** One on each line. */
    misi: longText(5000),
    /** What it was read at; without it nothing is compared. */
    sidik: z.string().max(64).optional(),
    /** Its figures stand as its decree printed them, also where they do not add up. */
    tercetak: z.boolean().optional(),
    baris: postedRows,
    impor: imporInput,
  }),
  year: 'none',
  async run({ tx, unit, actor }, { tahun, sidik, baris, impor, ...head }) {
    await lockRenstra(tx, unit)
    const before = await renstraWorkedOn(tx, unit, tahun)
    const period = before ?? nationalPeriod(tahun)
    const years = yearsOf(period)
    const saved = before === null ? [] : await savedRows(tx, { unit, renstra: before, years })
    if (sidik !== undefined && sidik !== renstraSeal(before, saved))
      throw new AppError('keadaan-salah', { sentence: STALE })
    const { write } = await openRenstra(tx, unit, before)
    if (!write.ok) throw new AppError('terkunci', { sentence: write.why as string })
    const tercetak = head.tercetak ?? before?.tercetak ?? false
    if (tercetak && !(head.nomor && head.tanggal)) throw invalidInput({ tercetak: UNDECREED })
    const { rows, errors } = readPostedRows(baris, { tercetak, sumber: await sourceCodes(tx, unit) })
    if (Object.keys(errors).length > 0) throw invalidInput(errors)
    const kept = await beginImpor(tx, RENSTRA_IMPOR, { unit, entitas: ENTITAS[0], tahun, berkas: impor })
    const { id, audit } = await writeRenstra(tx, {
      ...{ unit, before, period, saved, baris, rows },
      head: {
        nomor: head.nomor ?? null,
        tanggal: head.tanggal ?? null,
        visi: head.visi ?? '',
        misi: head.misi ?? '',
        tercetak,
      },
    })
    await kept.done(tx, actor.personName)
    return { view: { id, baris: rows.length }, audit }
  },
})

const STALE =
  'Orang lain sudah menyimpan Renstra ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.'
