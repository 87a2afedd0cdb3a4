import { nationalPeriod } from '@akuntabel/domain'
import {
  insertRenstra,
  lockRenstra,
  putRenstraNodes,
  type Renstra,
  removeRenstraNodes,
  renstraWorkedOn,
  saveRenstraHead,
  type Writer,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { longText, optionalDate, tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { openRenstra } from './open-renstra.ts'
import {
  type PostedRow,
  postedRows,
  readPostedRows,
  renstraSeal,
  savedRows,
  yearsOf,
} from './renstra-posted.ts'

/** The whole plan as it stands on its page, as a draft: visi, misi, and every row with its funding. */
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
    /** What the page was opened at; without it (the command line) nothing is compared. */
    sidik: z.string().max(64).optional(),
    baris: postedRows,
  }),
  year: 'none',
  async run({ tx, unit }, { tahun, sidik, baris, ...head }) {
    await lockRenstra(tx, unit)
    const before = await renstraWorkedOn(tx, unit, tahun)
    const period = before ?? nationalPeriod(tahun)
    const years = yearsOf(period)
    const saved = before === null ? [] : await savedRows(tx, { unit, renstra: before, years })
    if (sidik !== undefined && sidik !== renstraSeal(before, saved))
      throw new AppError('keadaan-salah', { sentence: STALE })
    const { write } = await openRenstra(tx, unit, before)
    if (!write.ok) throw new AppError('terkunci', { sentence: write.why as string })
    const { rows, errors } = readPostedRows(baris)
    if (Object.keys(errors).length > 0) throw invalidInput(errors)
    const renstra = before ?? (await begin(tx, unit, period))
    const ids = idsOf(baris, saved)
    await removeMissing(tx, { unit, renstraId: renstra.id, kept: ids })
    await putRenstraNodes(tx, unit, {
      nodes: rows.map(({ kind, kode, uraian, parent }, at) => ({
        unit_code: unit,
        id: ids[at] as string,
        renstra_id: renstra.id,
        parent_id: parent === null ? null : (ids[parent] as string),
        kind,
        kode: kode === '' ? null : kode,
        uraian,
        sort: at,
      })),
      funding: rows.flatMap(({ pendanaan }, at) =>
        pendanaan.flatMap((amount, year) =>
          amount === null
            ? []
            : [{ unit_code: unit, node_id: ids[at] as string, tahun: years[year] as number, amount }],
        ),
      ),
    })
    const misi = (head.misi ?? '').split(/\r?\n/).map((line) => line.trim())
    await saveRenstraHead(tx, {
      unit,
      id: renstra.id,
      nomor: head.nomor ?? null,
      tanggal: head.tanggal ?? null,
      visi: head.visi ?? '',
      misi: misi.filter((line) => line !== ''),
    })
    return {
      view: { id: renstra.id, baris: rows.length },
      audit: {
        subject: `renstra/${renstra.id}`,
        data: { periode: `${period.mulai}–${period.selesai}`, jumlah: rows.length },
      },
    }
  },
})

const STALE =
  'Orang lain sudah menyimpan Renstra ini sejak Anda membukanya. Muat ulang halaman, lalu ulangi perubahan Anda.'

function begin(
  tx: Writer,
  unit: string,
  { mulai, selesai }: { mulai: number; selesai: number },
): Promise<Renstra> {
  return insertRenstra(tx, { unit_code: unit, mulai, selesai, berlaku: mulai })
}

/** A row keeps its identity; one that names no row of this plan is new. */
function idsOf(baris: readonly PostedRow[], saved: readonly PostedRow[]): string[] {
  const known = new Set(saved.map(({ id }) => id))
  return baris.map(({ id }) => (known.delete(id) ? id : crypto.randomUUID()))
}

async function removeMissing(
  tx: Writer,
  plan: { unit: string; renstraId: string; kept: string[] },
): Promise<void> {
  const [held] = await removeRenstraNodes(tx, plan)
  if (held === undefined) return
  throw invalidInput({
    baris: `"${held.uraian}" masih memuat indikator. Pindahkan indikatornya lebih dahulu, lalu hapus barisnya.`,
  })
}
