import { monthsOfSpan } from '@akuntabel/domain'
import {
  forgetStepsOf,
  getKegiatan,
  type Kegiatan,
  type KegiatanUntuk,
  listRencanaAksiBulan,
  putRencanaAksiBulan,
  type StepMonthKey,
  untukOfYear,
  type Writer,
} from '@akuntabel/store'
import { daysOf } from './kegiatan-links.ts'

/**
 * Steps of the action plan that it serves count as carried out in the months it took, as long as it was carried out; who
 * asks holds the plan. What it no longer tells of is told by another that serves the same step, or by nobody.
 */
export async function tellSteps(tx: Writer, row: Kegiatan, by: string): Promise<void> {
  const forgotten = await forgetStepsOf(tx, { unit: row.unit_code, kegiatanId: row.id })
  await tell(tx, await served(tx, row), { row, by })
  await handOver(tx, forgotten, { row, by })
}

/** One it does not serve any more. */
export async function untellStep(
  tx: Writer,
  step: StepMonthKey,
  { row, by }: { row: Kegiatan; by: string },
): Promise<void> {
  const forgotten = await forgetStepsOf(tx, { unit: row.unit_code, kegiatanId: row.id, only: step })
  await handOver(tx, forgotten, { row, by })
}

async function served(tx: Writer, { unit_code: unit, entitas, tahun }: Kegiatan): Promise<KegiatanUntuk[]> {
  return (await untukOfYear(tx, { unit, entitas, tahun })).filter((one) => one.rencana_aksi_id !== null)
}

async function tell(
  tx: Writer,
  links: KegiatanUntuk[],
  { row, by }: { row: Kegiatan; by: string },
): Promise<void> {
  if (row.state !== 'dilaksanakan') return
  const { unit_code: unit, entitas, tahun, id } = row
  const months = monthsOfSpan(daysOf(row), tahun)
  const told = await listRencanaAksiBulan(tx, { unit, entitas, tahun })
  for (const { kegiatan_id, rencana_aksi_id, bulan } of links) {
    if (kegiatan_id !== id || rencana_aksi_id === null || bulan === null || !months.includes(bulan)) continue
    const now = told.find((one) => one.rencana_aksi_id === rencana_aksi_id && one.bulan === bulan)
    if (now?.kegiatan_id != null) continue
    await putRencanaAksiBulan(tx, {
      ...{ unit_code: unit, rencana_aksi_id, bulan, by, kegiatan_id: id },
      ...{ dilaksanakan: true, alasan: null, tanggal_baru: null },
    })
  }
}

async function handOver(
  tx: Writer,
  steps: StepMonthKey[],
  { row, by }: { row: Kegiatan; by: string },
): Promise<void> {
  if (steps.length === 0) return
  const links = (await served(tx, row)).filter((link) =>
    steps.some((step) => step.rencana_aksi_id === link.rencana_aksi_id && step.bulan === link.bulan),
  )
  for (const id of new Set(links.map(({ kegiatan_id }) => kegiatan_id))) {
    const other = id === row.id ? null : await getKegiatan(tx, row.unit_code, id)
    if (other !== null) await tell(tx, links, { row: other, by })
  }
}
