import {
  type Entitas,
  listIku,
  type Reader,
  type Renstra,
  type RenstraNode,
  renstraOf,
  renstraRows,
  renstraWorkedOn,
} from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'

interface Asked {
  unit: string
  entitas: Entitas
  tahun: number
}

interface PlanSasaran {
  /** `2025–2029` */
  periode: string
  /** As the plan words them, then words that cards of the year have from before. */
  pilihan: string[]
}

/**
 * What the sasaran of a card is chosen from: the plan of the year in force, or else its draft. Null where no plan has one,
 * and the card says its own.
 */
export async function sasaranOfPlan(
  tx: Reader,
  { unit, entitas, tahun }: Asked,
): Promise<PlanSasaran | null> {
  const plan = await planOfYear(tx, { unit, tahun })
  if (plan === null || plan.sasaran.length === 0) return null
  const worded = plan.sasaran.map(({ uraian }) => uraian)
  const used = (await listIku(tx, { unit, entitas, tahun })).flatMap(({ sasaran }) => sasaran ?? [])
  const { mulai, selesai } = plan.renstra
  return { periode: `${mulai}–${selesai}`, pilihan: [...new Set([...worded, ...used])] }
}

/** The plan of the year in force, or else its draft, with the sasaran in it. */
export async function planOfYear(
  tx: Reader,
  { unit, tahun }: Omit<Asked, 'entitas'>,
): Promise<{ renstra: Renstra; sasaran: RenstraNode[] } | null> {
  const renstra = (await renstraOf(tx, unit, tahun)) ?? (await renstraWorkedOn(tx, unit, tahun))
  if (renstra === null) return null
  const rows = await renstraRows(tx, unit, renstra.id)
  return { renstra, sasaran: rows.filter(({ kind }) => SASARAN.has(kind)) }
}

const SASARAN = new Set<string>(['sasaran', 'sasaran-program', 'sasaran-kegiatan'])

/** A sasaran that stands in the plan, or that a card of the year has already. */
export async function requireSasaran(tx: Reader, asked: Asked & { sasaran: string }): Promise<void> {
  const plan = await sasaranOfPlan(tx, asked)
  if (plan === null || plan.pilihan.includes(asked.sasaran)) return
  throw invalidInput({
    sasaran: `Pilih sasaran dari Renstra ${plan.periode}. Yang belum ada ditambahkan lebih dahulu di halaman Renstra.`,
  })
}
