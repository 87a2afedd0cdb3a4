import { nationalPeriod } from '@akuntabel/domain'
import { heldNodes, lockRenstra, renstraWorkedOn } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { openRenstra } from '../../renstra/open-renstra.ts'
import { judgeRows, savedRows, yearsOf } from '../../renstra/renstra-posted.ts'
import { postedFromList, renstraListRows } from '../../renstra/renstra-sheet.ts'
import { heldSentence, writeRenstra } from '../../renstra/write-renstra.ts'
import { sourceCodes } from '../../sumber-dana/sources.ts'
import type { ImporKind } from '../impor-kind.ts'

/** The rows of a plan with their funding; what stands above them is no part of a file. */
export const RENSTRA_IMPOR: ImporKind = {
  jenis: 'renstra',
  perEntitas: false,
  yearOf: async (tx, { unit, tahun }) =>
    ((await renstraWorkedOn(tx, unit, tahun)) ?? nationalPeriod(tahun)).mulai,
  lock: (tx, { unit }) => lockRenstra(tx, unit),
  async rows(tx, { unit, tahun }) {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    if (renstra === null) return []
    const years = yearsOf(renstra)
    return renstraListRows(await savedRows(tx, { unit, renstra, years }), years)
  },
  nameOf: ({ kode, uraian }) => [kode, uraian].filter(Boolean).join(' '),
  async restore(tx, { place: { unit, tahun }, baris, wanted }) {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { write } = await openRenstra(tx, unit, renstra)
    if (renstra === null || !write.ok) throw new AppError('terkunci', { sentence: write.why as string })
    const there = new Set(wanted.map(({ id }) => id))
    const held = await heldNodes(tx, { unit, renstraId: renstra.id })
    const kept = held.find(({ id }) => !there.has(`baris/${id}`))
    if (kept !== undefined) throw new AppError('keadaan-salah', { sentence: heldSentence(kept) })
    const years = yearsOf(renstra)
    const posted = postedFromList(wanted, years)
    const rule = { tercetak: renstra.tercetak, sumber: await sourceCodes(tx, unit) }
    const { rows, errors } = judgeRows(posted, rule)
    // A plan as it was before its first file has no rows at all.
    if (wanted.length > 0 && errors[0] !== undefined)
      throw new AppError('keadaan-salah', {
        sentence: `“${wanted[errors[0].at]?.cells.uraian ?? ''}” tidak dapat kembali seperti semula: ${errors[0].sentence}`,
      })
    const gone = baris.flatMap(({ id, sesudah }) => (sesudah === null ? [{ id, cells: {} }] : []))
    const saved = [...(await savedRows(tx, { unit, renstra, years })), ...postedFromList(gone, years)]
    const { nomor, tanggal, visi, misi, tercetak } = renstra
    await writeRenstra(tx, {
      ...{
        unit,
        before: renstra,
        period: renstra,
        saved,
        baris: posted,
        rows: wanted.length > 0 ? rows : [],
      },
      head: { nomor, tanggal, visi, misi: misi.join('\n'), tercetak },
    })
  },
}
