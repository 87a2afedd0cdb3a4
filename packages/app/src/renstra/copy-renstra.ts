import { nationalPeriod } from '@akuntabel/domain'
import {
  copyRenstraTeks,
  insertRenstra,
  insertRenstraNodes,
  lockRenstra,
  newId,
  putRenstraIndikator,
  type Renstra,
  renstraIndikator,
  renstraRows,
  renstraWorkedOn,
  type Writer,
} from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { tahun } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { copyAnalisis } from './analisis/copy-analisis.ts'
import { copyCards } from './copy-cards.ts'
import { lastIku, lastPlan } from './last-plan.ts'

/**
 * The plan of the last period as a draft of this one: its tree, its analysis, its texts, the indicators in it and the main indicators, each
 * with a new identity. Decree, funding and targets are the last period's own and stay there.
 */
export const copyRenstra = defineUseCase({
  name: 'copy-renstra',
  kind: 'write',
  permission: 'pk.susun',
  audit: 'renstra.disalin',
  input: z.object({ tahun }),
  year: 'none',
  async run({ tx, unit, actor }, { tahun }) {
    await lockRenstra(tx, unit)
    const there = await renstraWorkedOn(tx, unit, tahun)
    if (there !== null)
      throw new AppError('sudah-ada', {
        sentence: `Renstra ${there.mulai}–${there.selesai} sudah ada. Ubah isinya di halaman Susun Renstra.`,
      })
    const period = nationalPeriod(tahun)
    const last = await lastPlan(tx, unit, period.mulai)
    if (last === null)
      throw new AppError('tidak-ditemukan', {
        sentence: `Belum ada Renstra sebelum ${period.mulai} untuk disalin. Tulis barisnya di halaman Susun Renstra.`,
      })
    const { visi, misi } = last
    const renstra = await insertRenstra(tx, {
      ...{ unit_code: unit, ...period, berlaku: period.mulai, visi, misi: JSON.stringify(misi) },
    })
    const nodes = await copyNodes(tx, last, renstra.id)
    await copyAnalisis(tx, last, { renstraId: renstra.id, nodes })
    await copyRenstraTeks(tx, { unit, from: last.id, to: renstra.id, by: actor.personName })
    const placed = await renstraIndikator(tx, { unit, renstraId: last.id })
    const iku = await lastIku(tx, last)
    const ids = await copyCards(tx, { unit, period, cards: [...placed.filter((one) => !one.iku), ...iku] })
    await putRenstraIndikator(
      tx,
      placed.flatMap(({ id, node_id: node }, sort) => {
        const copy = ids.get(id)
        if (copy === undefined) return []
        const place = { renstra_id: renstra.id, node_id: node === null ? null : (nodes.get(node) ?? null) }
        return [{ unit_code: unit, indikator_id: copy, indikator_versi: 1, ...place, sort }]
      }),
    )
    const data = {
      asal: `${last.mulai}–${last.selesai}`,
      periode: `${period.mulai}–${period.selesai}`,
      ...{ jumlah: nodes.size, kartu: ids.size },
    }
    return { view: { id: renstra.id, ...data }, audit: { subject: `renstra/${renstra.id}`, data } }
  },
})

/** The tree without its funding; answers what each row became. */
async function copyNodes(tx: Writer, last: Renstra, renstraId: string): Promise<Map<string, string>> {
  const rows = await renstraRows(tx, last.unit_code, last.id)
  const ids = new Map(rows.map(({ id }) => [id, newId(tx, 'renstra_node')]))
  await insertRenstraNodes(
    tx,
    rows.map(({ id, parent_id: parent, kind, kode, uraian }, sort) => ({
      ...{ unit_code: last.unit_code, id: ids.get(id) as string, renstra_id: renstraId },
      parent_id: parent === null ? null : (ids.get(parent) as string),
      ...{ kind, kode, uraian, sort },
    })),
  )
  return ids
}
