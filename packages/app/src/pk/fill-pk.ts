import { partOf } from '@akuntabel/domain'
import {
  anggaranAt,
  currentPk,
  insertPkIndikator,
  insertPkProgram,
  insertPkSasaran,
  listIku,
  newId,
  type Pk,
  type PkFull,
  type PkIndikator,
  type PkProgram,
  pkFull,
  type Reader,
  type Rkt,
  rktIndikator,
  type Writer,
} from '@akuntabel/store'
import { sumBudget } from '../anggaran/budget-rows.ts'
import type { Office } from '../office/office.ts'
import { promisedTargets } from '../renstra/promised-targets.ts'
import { moneySource } from './money-source.ts'

type DraftRow = Pick<
  PkIndikator,
  'indikator_id' | 'indikator_versi' | 'batas_bawah' | 'batas_atas' | 'amount' | 'code'
> & { sasaran: string | null }

/** The content of a first draft: what the plan of the year promises, else the IKU with the Renstra's targets. */
export async function fillPk(
  tx: Writer,
  pk: Pk,
  { rkt, program }: { rkt: Rkt | null; program: Programmes },
): Promise<void> {
  const rows = rkt === null ? await rowsOfIku(tx, pk) : await rowsOfRkt(tx, pk, rkt)
  const groups = [...Map.groupBy(rows, (row) => row.sasaran ?? 'Sasaran strategis')]
  const head = { unit_code: pk.unit_code, pk_id: pk.id }
  const sasaran = groups.map(([uraian], at) => ({
    ...head,
    id: newId(tx, 'pk_sasaran'),
    sort: at + 1,
    uraian,
  }))
  await insertPkSasaran(tx, sasaran)
  const placed = groups.flatMap(([, members], at) =>
    members.map(({ sasaran: _, ...row }) => ({ ...row, sasaran_id: sasaran[at]?.id as string })),
  )
  await insertPkIndikator(
    tx,
    placed.map((row, at) => ({ ...head, ...row, sort: at + 1 })),
  )
  await insertPkProgram(
    tx,
    program.rows.map((row, at) => ({ ...head, ...row, sort: at + 1 })),
  )
}

/** What the year is said to be without a target for is promised to nobody; what was withdrawn since neither. */
async function rowsOfRkt(tx: Reader, pk: Pk, rkt: Rkt): Promise<DraftRow[]> {
  const known = new Set((await listIku(tx, periodOf(pk))).map(({ id }) => id))
  const rows = await rktIndikator(tx, pk.unit_code, rkt.id)
  return rows
    .filter((row) => !row.tanpa_target && known.has(row.indikator_id))
    .map(({ indikator_id, indikator_versi, batas_bawah, batas_atas, amount, code, sasaran }) => ({
      ...{ indikator_id, indikator_versi, batas_bawah, batas_atas, amount, code, sasaran },
    }))
}

async function rowsOfIku(tx: Reader, pk: Pk): Promise<DraftRow[]> {
  const period = periodOf(pk)
  const cards = await listIku(tx, period)
  const targets = await promisedTargets(tx, { ...period, cards })
  return cards.map(({ id, versi, batas_bawah, batas_atas, sasaran }) => ({
    ...{ indikator_id: id, indikator_versi: versi, batas_bawah, batas_atas, sasaran },
    ...(targets.get(id) ?? { amount: null, code: null }),
  }))
}

/** Programmes of a draft, and of which revision of the DIPA they are; null where they are last year's. */
export interface Programmes {
  rows: Pick<PkProgram, 'kode' | 'uraian' | 'pagu'>[]
  dipaRevisi: number | null
  /** The entity's part of them; the whole programmes where some money is nobody's alone. */
  dipaBagian: boolean
}

/** One DIPA is of the whole office: an agreement names its programmes whole, or its entity's part where each row is somebody's. */
export async function programmesOf(
  tx: Reader,
  { unit, entitas, tahun }: ReturnType<typeof periodOf>,
  revisi?: number,
): Promise<Programmes> {
  const anggaran = await anggaranAt(tx, { unit, tahun, revisi })
  if (anggaran !== null && anggaran.revisi !== null && anggaran.rows.length > 0) {
    const assigned = anggaran.rows.map(({ induk_kode: induk, ...row }) => ({ ...row, induk }))
    const part = partOf(assigned, entitas)
    const whole = sumBudget(anggaran).rows.filter(({ level }) => level === 0)
    const rows = whole.map(({ row: { kode, uraian }, sum }) => ({
      ...{ kode, uraian },
      pagu: part === null ? (sum.pagu ?? 0n) : (part.get(kode) ?? 0n),
    }))
    return {
      rows: part === null ? rows : rows.filter(({ kode }) => part.has(kode)),
      dipaRevisi: anggaran.revisi.revisi,
      dipaBagian: part !== null,
    }
  }
  const last = await currentPk(tx, { unit, entitas, tahun: tahun - 1 })
  const program = last === null ? [] : ((await pkFull(tx, unit, last.id))?.program ?? [])
  return {
    rows: program.map(({ kode, uraian, pagu }) => ({ kode, uraian, pagu })),
    dipaRevisi: null,
    dipaBagian: false,
  }
}

/** Where the programmes of an agreement are still those of the DIPA: whose part of which revision; null where they are not. */
export async function asalAnggaran(
  tx: Reader,
  { pk, program }: Pick<PkFull, 'pk' | 'program'>,
  office: Office,
): Promise<string | null> {
  if (pk.dipa_revisi === null) return null
  const { rows, dipaBagian } = await programmesOf(tx, periodOf(pk), pk.dipa_revisi)
  const same =
    dipaBagian === pk.dipa_bagian &&
    rows.length === program.length &&
    rows.every(({ kode, pagu }) => program.some((one) => one.kode === kode && one.pagu === pagu))
  return same ? moneySource(pk, office) : null
}

function periodOf({ unit_code: unit, entitas, tahun }: Pk) {
  return { unit, entitas, tahun }
}
