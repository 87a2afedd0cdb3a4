import { formatRupiah, type Policy, type Value, type ValueKind, valueToColumns } from '@akuntabel/domain'
import {
  deletePkIndikator,
  deletePkProgram,
  deletePkSasaran,
  getIndikatorOfYear,
  insertPkIndikator,
  insertPkProgram,
  insertPkSasaran,
  type PkFull,
  type putPkTargets,
  renamePkSasaran,
  type Triwulan,
  updatePkIndikator,
  updatePkProgram,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { readFigure, readMoney } from '../input/figure-input.ts'
import { figureView } from '../view/figure.ts'
import type { PkChange } from './pk-change.ts'

export type PkTarget = Parameters<typeof putPkTargets>[1][number]

/** A draft and who changes it. */
export interface PkDraft {
  full: PkFull
  policy: Policy
  by: string
  /** Targets of quarters, by quarter, which whoever changes the draft saves at once. */
  targets: Map<string, PkTarget>
}

/** Carries out one change of a draft, but for its `targets`; the sentence says it for the trail. */
export async function applyPkChange(
  tx: Writer,
  { full, policy, by, targets, change }: PkDraft & { change: PkChange },
): Promise<string> {
  const unit = full.pk.unit_code
  const pkId = full.pk.id
  const part = (id: string) => ({ unit, pkId, id })
  switch (change.do) {
    case 'tambah-sasaran': {
      const sort = next(full.sasaran)
      await insertPkSasaran(tx, [{ unit_code: unit, pk_id: pkId, sort, uraian: change.uraian }])
      return `sasaran “${change.uraian}” ditambahkan`
    }
    case 'ubah-sasaran':
      must(await renamePkSasaran(tx, { ...part(change.sasaranId), by, uraian: change.uraian }))
      return `sasaran menjadi “${change.uraian}”`
    case 'hapus-sasaran':
      return `sasaran “${must(await deletePkSasaran(tx, part(change.sasaranId))).uraian}” dihapus`
    case 'tambah-indikator':
      return addIndikator(tx, full, { ...change, policy })
    case 'ubah-target':
      return changeTarget(tx, full, { ...change, policy, by, targets })
    case 'hapus-indikator': {
      const { kode } = indikatorIn(full, change.pkIndikatorId)
      must(await deletePkIndikator(tx, part(change.pkIndikatorId)))
      return `${kode} dihapus`
    }
    case 'tambah-program': {
      const { kode, uraian } = change
      requireNewKode(full, kode)
      const pagu = readPagu(change.pagu)
      await insertPkProgram(tx, [
        { unit_code: unit, pk_id: pkId, sort: next(full.program), kode, uraian, pagu },
      ])
      return `program ${kode} ${formatRupiah(pagu)} ditambahkan`
    }
    case 'ubah-program': {
      const { kode, uraian } = change
      requireNewKode(full, kode, change.programId)
      const pagu = readPagu(change.pagu)
      must(await updatePkProgram(tx, { ...part(change.programId), by, kode, uraian, pagu }))
      return `program ${kode} menjadi ${formatRupiah(pagu)}`
    }
    case 'hapus-program':
      return `program ${must(await deletePkProgram(tx, part(change.programId))).kode} dihapus`
    case 'ubah-nomor':
      // Stands in the head, which whoever changes a draft writes last.
      full.pk.nomor = change.nomor || null
      return change.nomor === '' ? 'nomor dikosongkan' : `nomor menjadi ${change.nomor}`
  }
}

/** A programme stands in a PK once; `exceptId` is the one being changed. */
function requireNewKode(full: PkFull, kode: string, exceptId?: string): void {
  if (full.program.some((row) => row.kode === kode && row.id !== exceptId)) {
    throw invalidInput({ kode: `Program ${kode} sudah ada dalam PK ini.` })
  }
}

type Of<D extends PkChange['do']> = Extract<PkChange, { do: D }> & { policy: Policy }

async function addIndikator(tx: Writer, full: PkFull, change: Of<'tambah-indikator'>): Promise<string> {
  const { pk } = full
  const unit = pk.unit_code
  const sasaran = must(full.sasaran.find((row) => row.id === change.sasaranId))
  const card = must(await getIndikatorOfYear(tx, { unit, id: change.indikatorId, tahun: pk.tahun }))
  if (card.entitas !== pk.entitas) throw new AppError('tidak-ditemukan')
  const all = full.sasaran.flatMap((row) => row.indikator)
  if (all.some((row) => row.indikator_id === card.id)) {
    throw new AppError('sudah-ada', { sentence: `${card.kode} sudah ada dalam PK ini.` })
  }
  const value = readTarget(change.target, card.value_kind, change.policy)
  await insertPkIndikator(tx, [
    {
      unit_code: unit,
      pk_id: pk.id,
      sasaran_id: sasaran.id,
      sort: next(all),
      indikator_id: card.id,
      indikator_versi: card.versi,
      batas_bawah: card.batas_bawah,
      batas_atas: card.batas_atas,
      ...valueToColumns(value),
    },
  ])
  return `${card.kode} ditambahkan dengan target ${figureView(value).text}`
}

async function changeTarget(
  tx: Writer,
  full: PkFull,
  { by, policy, targets, ...change }: Of<'ubah-target'> & Pick<PkDraft, 'by' | 'targets'>,
): Promise<string> {
  const unit = full.pk.unit_code
  const { id, kode, value_kind: kind } = indikatorIn(full, change.pkIndikatorId)
  const said: string[] = []
  const { target, alasanTriwulan, alasanRkt } = change
  const value = target === undefined ? undefined : readTarget(target, kind, policy)
  if (value !== undefined) said.push(`target ${kode} menjadi ${figureView(value).text}`)
  if (alasanTriwulan !== undefined) said.push(`alasan target triwulan ${kode} ditulis`)
  if (alasanRkt !== undefined) said.push(`alasan target ${kode} berbeda dari RKT ditulis`)
  if (said.length > 0) {
    const reasons = {
      ...(alasanTriwulan === undefined ? {} : { alasan_triwulan: alasanTriwulan || null }),
      ...(alasanRkt === undefined ? {} : { alasan_rkt: alasanRkt || null }),
    }
    await updatePkIndikator(
      tx,
      { unit, id, by },
      { ...(value === undefined ? {} : valueToColumns(value)), ...reasons },
    )
  }
  const quarters = Object.entries(change.triwulan ?? {}).map(([text, typed]) => {
    const triwulan = Number(text) as Triwulan
    const { value } = readFigure(typed, { kind, field: `triwulan.${triwulan}`, policy })
    return { triwulan, value }
  })
  const columns = { unit_code: unit, pk_indikator_id: id, updated_by: by }
  for (const { triwulan, value } of quarters) {
    targets.set(`${id}/${triwulan}`, { ...columns, triwulan, ...valueToColumns(value) })
    said.push(`target ${kode} Triwulan ${ROMAWI[triwulan]} menjadi ${figureView(value).text}`)
  }
  return said.join(', ')
}

const ROMAWI: Record<Triwulan, string> = { 1: 'I', 2: 'II', 3: 'III', 4: 'IV' }

function readTarget(text: string, kind: ValueKind, policy: Policy): Value | null {
  return readFigure(text, { kind, field: 'target', policy }).value
}

function readPagu(text: string): bigint {
  const pagu = readMoney(text, 'pagu')
  if (pagu >= 0n) return pagu
  throw new AppError('masukan-salah', { fields: { pagu: 'Pagu tidak boleh negatif.' } })
}

function indikatorIn(full: PkFull, id: string): PkFull['sasaran'][number]['indikator'][number] {
  return must(full.sasaran.flatMap((sasaran) => sasaran.indikator).find((row) => row.id === id))
}

function must<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new AppError('tidak-ditemukan')
  return found
}

function next(rows: { sort: number }[]): number {
  return Math.max(0, ...rows.map((row) => row.sort)) + 1
}
