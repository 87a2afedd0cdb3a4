import { monthName, monthsOfSpan } from '@akuntabel/domain'
import {
  forgetStep,
  type Kegiatan,
  type KegiatanUntuk,
  listKegiatan,
  listRencanaAksiBulan,
  putRencanaAksiBulan,
  untukOfYear,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { Actor } from '../permission/actor.ts'
import { type LoadedRencana, loadRencana } from '../rencana-aksi/load-rencana.ts'
import { monthLabel } from '../rencana-aksi/pelaksanaan-rows.ts'
import { rencanaTitle } from '../rencana-aksi/rencana-title.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import { daysOf, mayServe } from './kegiatan-links.ts'

/**
 * Steps of the action plan that it serves count as carried out in the months it took, as long as it was carried out; who
 * asks holds the plan. What somebody told otherwise stays as told. What it no longer tells of is told by another that
 * serves the same step, or by nobody. Only who tells of a step changes it so. Gives what the trail keeps of each.
 */
export async function tellSteps(tx: Writer, row: Kegiatan, actor: Actor): Promise<AuditEntry[]> {
  const { unit_code: unit, entitas, tahun } = row
  const period = { unit, entitas, tahun }
  const told = await listRencanaAksiBulan(tx, period)
  const links = await untukOfYear(tx, period)
  const now = new Set(stepsOf(row, links).map(stepKey))
  const stale = told.filter((one) => one.kegiatan_id === row.id && !now.has(stepKey(one)))
  const known = new Set(told.map(stepKey))
  const fresh = stepsOf(row, links).filter((step) => !known.has(stepKey(step)))
  if (stale.length + fresh.length === 0) return []
  const rencana = await loadRencana(tx, period)
  for (const step of [...stale, ...fresh]) {
    const { why } = mayServe(actor, { ...NO_OTHER, ...step }, rencana)
    if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
  }
  const others = stale.length === 0 ? [] : await listKegiatan(tx, period)
  const changes = [
    ...fresh.map((step) => ({ step, by: row })),
    ...stale.map((step) => ({
      step,
      by: others.find((one) => stepsOf(one, links).some((own) => stepKey(own) === stepKey(step))) ?? null,
    })),
  ]
  for (const { step, by } of changes) await putStep(tx, { step, by, before: row, actor })
  return changes.map(({ step, by }) => entryOf(rencana, { step, by, before: row }))
}

interface Step {
  rencana_aksi_id: string
  bulan: number
}

interface StepChange {
  step: Step
  /** What carried it out from now on; null for nothing. */
  by: Kegiatan | null
  before: Kegiatan
}

const NO_OTHER = { indikator_id: null, kode_anggaran: null }

function stepKey({ rencana_aksi_id, bulan }: Step): string {
  return `${rencana_aksi_id}/${bulan}`
}

/** What it carried out of the plan. */
function stepsOf(row: Kegiatan, links: readonly KegiatanUntuk[]): Step[] {
  if (row.state !== 'dilaksanakan') return []
  const months = monthsOfSpan(daysOf(row), row.tahun)
  return links.flatMap(({ kegiatan_id, rencana_aksi_id, bulan }) => {
    if (kegiatan_id !== row.id || rencana_aksi_id === null || bulan === null) return []
    return months.includes(bulan) ? [{ rencana_aksi_id, bulan }] : []
  })
}

async function putStep(
  tx: Writer,
  { step: { rencana_aksi_id, bulan }, by, before, actor }: StepChange & { actor: Actor },
): Promise<void> {
  const { unit_code } = before
  if (by === null) return forgetStep(tx, { unit: unit_code, kegiatanId: before.id, rencana_aksi_id, bulan })
  await putRencanaAksiBulan(tx, {
    ...{ unit_code, rencana_aksi_id, bulan, by: actor.personName, kegiatan_id: by.id },
    ...{ dilaksanakan: true, alasan: null, tanggal_baru: null },
  })
}

function entryOf(rencana: LoadedRencana, { step, by, before }: StepChange): AuditEntry {
  const { entitas, tahun } = before
  const [label = monthName(step.bulan)] = rencana.indikator.flatMap(({ kode, steps }) =>
    steps
      .filter(({ id }) => id === step.rencana_aksi_id)
      .map((one) => `${kode} ${monthLabel({ step: one, bulan: step.bulan })}`),
  )
  const hasil = by === null ? `tidak lagi lewat ${before.nama}` : `dilaksanakan lewat ${by.nama}`
  return {
    ...{ event: 'rencana-aksi.dilaksanakan', subject: `rencana-aksi/${entitas}/${tahun}` },
    data: { judul: rencanaTitle(rencana.period, rencana.office), langkah: label, hasil },
  }
}
