import type { DataOf } from '@akuntabel/documents'
import { Decimal } from '@akuntabel/domain'
import { type Anggaran, type AnggaranRow, anggaranAt, type Entitas, type Reader } from '@akuntabel/store'
import { leavesOf, sumBudget } from '../../anggaran/budget-rows.ts'
import type { Clock } from '../../config/clock.ts'
import { AppError } from '../../errors/app-error.ts'
import { loadSchedule, officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import type { DokumenKey } from '../jenis.ts'

/** Input of the template *Matriks RKA*: the rows of the year's first budget that an entity has, or shares. */
export async function rkaData(tx: Reader, key: DokumenKey, clock: Clock): Promise<DataOf<'rka'>> {
  const { unit, entitas, tahun } = key
  const budget = await ownBudget(tx, key)
  if (budget === null) {
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada baris anggaran tahun ${tahun} untuk entitas ini. Masukkan DIPA-nya di halaman Anggaran.`,
    })
  }
  const { anggaran, own, bersama } = budget
  const { rows, total } = sumBudget({ ...anggaran, rows: withParents(anggaran.rows, own) })
  const office = await loadSchedule(tx, unit, tahun)
  // Its day is written by hand, in its own year: a first budget is dated before it.
  const first = `${tahun}-01-01`
  const given = anggaran.dipa.tanggal ?? clock.today(office.unit.timezone)
  const tanggal = given < first ? first : given
  return {
    office: await officeData(tx, office, entitas),
    tahun,
    sumber: sourceOf(anggaran),
    bersama,
    signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
    rows: rows.map(({ row, level, leaf, sum }) => ({
      ...{ kode: row.kode, uraian: row.uraian, tingkat: row.tingkat, level, leaf, pagu: sum.pagu },
      ...{ indikator: row.indikator_kegiatan, satuan: row.satuan },
      volume: row.volume === null ? null : new Decimal(row.volume),
    })),
    total: total.pagu,
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${anggaran.dipa.tanggal ?? `${tahun}-01-01`}T00:00:00Z`,
  }
}

interface OwnBudget {
  anggaran: Anggaran
  own: AnggaranRow[]
  /** Some of them are the other entity's, too. */
  bersama: boolean
}

/** The lowest rows of a year's first budget that an entity has; null where there is none. */
export async function ownBudget(
  tx: Reader,
  { unit, entitas, tahun }: Pick<DokumenKey, 'unit' | 'entitas' | 'tahun'>,
): Promise<OwnBudget | null> {
  const anggaran = await firstBudget(tx, { unit, tahun })
  if (anggaran === null) return null
  const whose = ownersOf(anggaran.rows)
  const own = leavesOf(anggaran).filter(({ kode }) => isOwn(whose(kode), entitas))
  return own.length === 0 ? null : { anggaran, own, bersama: own.some(({ kode }) => whose(kode) === null) }
}

/** As it was given before any revision; where that was never written down, as it stands. */
async function firstBudget(tx: Reader, ask: { unit: string; tahun: number }): Promise<Anggaran | null> {
  const first = await anggaranAt(tx, { ...ask, revisi: 0 })
  return first?.paguRevisi === null ? anggaranAt(tx, ask) : first
}

function sourceOf({ dipa, paguRevisi }: Anggaran): string {
  const number = dipa.nomor === null ? 'DIPA' : `DIPA Nomor ${dipa.nomor}`
  return paguRevisi === null || paguRevisi === 0 ? `${number} awal` : `${number} revisi ke-${paguRevisi}`
}

/** Whose a row is, by itself or by what stands above it; null: of both. */
function ownersOf(rows: readonly AnggaranRow[]): (kode: string) => Entitas | null {
  const byKode = new Map(rows.map((row) => [row.kode, row]))
  return (kode) => {
    let row = byKode.get(kode)
    while (row !== undefined && row.entitas === null) row = byKode.get(row.induk_kode ?? '')
    return row?.entitas ?? null
  }
}

function isOwn(owner: Entitas | null, entitas: Entitas): boolean {
  return owner === null || owner === entitas
}

/** The rows with all above them, in the order of the budget. */
function withParents(all: readonly AnggaranRow[], rows: readonly AnggaranRow[]): AnggaranRow[] {
  const byKode = new Map(all.map((row) => [row.kode, row]))
  const kept = new Set<string>()
  for (const { kode } of rows) {
    for (let row = byKode.get(kode); row !== undefined; row = byKode.get(row.induk_kode ?? ''))
      kept.add(row.kode)
  }
  return all.filter(({ kode }) => kept.has(kode))
}
