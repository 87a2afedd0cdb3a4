import {
  currentPk,
  type IndikatorCard,
  listIku,
  listRencanaAksi,
  listSubbagian,
  type PkFullIndikator,
  type PkPeriod,
  pkFull,
  type Reader,
  type RencanaAksi,
} from '@akuntabel/store'
import type { Law } from '../kebijakan/law.ts'
import { loadLawful, type Office } from '../office/office.ts'

/** An indicator that steps are planned for; `pk` is its row of the year's agreement, where that has it. */
export interface PlannedFor {
  id: string
  kode: string
  name: string
  satuan: string
  sasaran: string
  /** Whose card it is; null for none. */
  subbagian_id: string | null
  pk: PkFullIndikator | null
  steps: RencanaAksi[]
}

export interface LoadedRencana {
  period: PkPeriod
  office: Office & { law: Law | null }
  /** The agreement of the year, or its first draft; null while there is none. */
  pkId: string | null
  indikator: PlannedFor[]
  /** What the office's parts are called in a plan, with their ids. */
  parts: { id: string; name: string }[]
}

/** What the year's agreement promises, each with its steps; before there is one, the IKU of the year. */
export async function loadRencana(tx: Reader, period: PkPeriod): Promise<LoadedRencana> {
  const { unit, tahun } = period
  const office = await loadLawful(tx, unit, tahun)
  const steps = Map.groupBy(await listRencanaAksi(tx, period), (step) => step.indikator_id)
  const pk = await currentPk(tx, period)
  const full = pk === null ? null : await pkFull(tx, unit, pk.id)
  const promised = (full?.sasaran ?? []).flatMap(({ uraian, indikator }) =>
    indikator.map((row) => ({ ...headOf({ ...row, id: row.indikator_id }, uraian), pk: row })),
  )
  const known = new Set(promised.map(({ id }) => id))
  // Outside the agreement: before there is one every IKU, then those that have steps.
  const others = (await listIku(tx, period))
    .filter(({ id }) => !known.has(id) && (full === null || steps.has(id)))
    .map((card) => ({ ...headOf(card, card.sasaran), pk: null }))
  const kata = office.lembaga.organisasi.subbagian?.kata
  return {
    period,
    office,
    pkId: pk?.id ?? null,
    indikator: [...promised, ...others].map((one) => ({ ...one, steps: steps.get(one.id) ?? [] })),
    parts: (await listSubbagian(tx, unit)).map(({ id, name }) => ({
      id,
      name: kata === undefined ? name : `${kata} ${name}`,
    })),
  }
}

function headOf(
  {
    id,
    kode,
    name,
    satuan,
    subbagian_id,
  }: Pick<IndikatorCard, 'id' | 'kode' | 'name' | 'satuan' | 'subbagian_id'>,
  sasaran: string | null,
): Omit<PlannedFor, 'pk' | 'steps'> {
  return { id, kode, name, satuan, subbagian_id, sasaran: sasaran ?? 'Sasaran strategis' }
}
