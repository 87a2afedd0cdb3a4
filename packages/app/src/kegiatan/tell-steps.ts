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
 * Steps of the action plan that these of one year serve count as carried out in the months they took, as long as they were
 * carried out; who asks holds the plan. What somebody told otherwise stays as told. What one no longer tells of is told by
 * another that serves the same step, or by nobody. Only who tells of a step changes it so. Gives what the trail keeps of each.
 */
export async function tellSteps(tx: Writer, rows: readonly Kegiatan[], actor: Actor): Promise<AuditEntry[]> {
  const [first] = rows
  if (first === undefined) return []
  const { unit_code: unit, entitas, tahun } = first
  const period = { unit, entitas, tahun }
  const told = await listRencanaAksiBulan(tx, period)
  const links = Map.groupBy(await untukOfYear(tx, period), (link) => link.kegiatan_id)
  const toldBy = Map.groupBy(told, (one) => one.kegiatan_id)
  const known = new Set(told.map(stepKey))
  const fresh: StepChange[] = []
  const stale: StepChange[] = []
  for (const row of rows) {
    const own = new Map(stepsOf(row, links).map((step) => [stepKey(step), step]))
    for (const [key, step] of own) if (!known.has(key)) fresh.push({ step, by: row, before: row })
    for (const key of own.keys()) known.add(key)
    for (const step of toldBy.get(row.id) ?? [])
      if (!own.has(stepKey(step))) stale.push({ step, by: null, before: row })
  }
  if (stale.length + fresh.length === 0) return []
  const rencana = await loadRencana(tx, period)
  for (const { step } of [...stale, ...fresh]) {
    const { why } = mayServe(actor, { ...NO_OTHER, ...step }, rencana)
    if (why !== null) throw new AppError('tidak-berwenang', { sentence: why })
  }
  const others = stale.length === 0 ? [] : await listKegiatan(tx, period)
  // The first of the year that serves a step tells of it.
  const serving = new Map(
    others.toReversed().flatMap((one) => stepsOf(one, links).map((step) => [stepKey(step), one] as const)),
  )
  const changes = [
    ...fresh,
    ...stale.map((change) => ({ ...change, by: serving.get(stepKey(change.step)) ?? null })),
  ]
  for (const change of changes) await putStep(tx, { ...change, actor })
  return changes.map((change) => entryOf(rencana, change))
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
function stepsOf(row: Kegiatan, links: ReadonlyMap<string, readonly KegiatanUntuk[]>): Step[] {
  if (row.state !== 'dilaksanakan') return []
  const months = monthsOfSpan(daysOf(row), row.tahun)
  return (links.get(row.id) ?? []).flatMap(({ rencana_aksi_id, bulan }) =>
    rencana_aksi_id !== null && bulan !== null && months.includes(bulan) ? [{ rencana_aksi_id, bulan }] : [],
  )
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
