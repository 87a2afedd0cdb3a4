import type { RenstraRow } from '@akuntabel/domain'
import {
  type HeldNode,
  insertRenstra,
  newId,
  putRenstraNodes,
  type Renstra,
  removeRenstraNodes,
  saveRenstraHead,
  type Writer,
} from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import { RUPIAH_MURNI } from '../sumber-dana/sources.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { type PostedRow, yearsOf } from './renstra-posted.ts'

export interface RenstraWrite {
  unit: string
  /** Null where the plan is begun. */
  before: Renstra | null
  period: { mulai: number; selesai: number }
  saved: readonly PostedRow[]
  baris: readonly PostedRow[]
  rows: readonly RenstraRow[]
  head: { nomor: string | null; tanggal: string | null; visi: string; misi: string; tercetak: boolean }
}

/** The whole plan: its head, and every row with its funding. A row keeps its identity. */
export async function writeRenstra(
  tx: Writer,
  { unit, before, period, saved, baris, rows, head }: RenstraWrite,
): Promise<{ id: string; audit: AuditEntry }> {
  const { mulai, selesai } = period
  const years = yearsOf(period)
  const renstra = before ?? (await insertRenstra(tx, { unit_code: unit, mulai, selesai, berlaku: mulai }))
  const ids = idsOf(tx, baris, saved)
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
          : [
              {
                unit_code: unit,
                node_id: ids[at] as string,
                tahun: years[year] as number,
                amount,
                sumber_dana: baris[at]?.sumber || RUPIAH_MURNI,
              },
            ],
      ),
    ),
  })
  const misi = head.misi.split(/\r?\n/).map((line) => line.trim())
  await saveRenstraHead(tx, {
    ...{ unit, id: renstra.id, nomor: head.nomor, tanggal: head.tanggal, visi: head.visi },
    tercetak: head.tercetak,
    misi: misi.filter((line) => line !== ''),
  })
  const data = { periode: `${mulai}–${selesai}`, jumlah: rows.length }
  return { id: renstra.id, audit: { subject: `renstra/${renstra.id}`, data } }
}

/** A row keeps its identity; one that names no row of this plan is new. */
function idsOf(tx: Writer, baris: readonly PostedRow[], saved: readonly PostedRow[]): string[] {
  const known = new Set(saved.map(({ id }) => id))
  return baris.map(({ id }) => (known.delete(id) ? id : newId(tx, 'renstra_node')))
}

async function removeMissing(
  tx: Writer,
  plan: { unit: string; renstraId: string; kept: string[] },
): Promise<void> {
  const [held] = await removeRenstraNodes(tx, plan)
  if (held === undefined) return
  throw invalidInput({ baris: heldSentence(held) })
}

/** Why a row that something hangs on stays. */
export function heldSentence({ uraian, oleh }: HeldNode): string {
  return oleh === 'indikator'
    ? `"${uraian}" masih memuat indikator. Pindahkan indikatornya lebih dahulu, lalu hapus barisnya.`
    : `"${uraian}" masih memuat arah kebijakan. Pindahkan arah kebijakannya di halaman Analisis lebih dahulu, lalu hapus barisnya.`
}
