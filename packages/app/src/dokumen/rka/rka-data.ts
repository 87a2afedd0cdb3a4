import type { DataOf } from '@akuntabel/documents'
import { Decimal, formatDate } from '@akuntabel/domain'
import {
  type Anggaran,
  type AnggaranRow,
  anggaranAt,
  type Entitas,
  listRka,
  type Reader,
  type Rka,
} from '@akuntabel/store'
import { leavesOf, sumBudget } from '../../anggaran/budget-rows.ts'
import type { Clock } from '../../config/clock.ts'
import { AppError } from '../../errors/app-error.ts'
import { loadOffice, loadSchedule, officeData } from '../../office/office.ts'
import { headOn } from '../../office/signers.ts'
import { rkaBudget } from '../../rka/rka-budget.ts'
import { requireTahap, tahapOf } from '../../rka/rka-tahap.ts'
import type { DokumenKey } from '../jenis.ts'

/** Input of the template *Matriks RKA*: the rows of a stage, or of the year's first budget, that an entity has, or shares. */
export async function rkaData(tx: Reader, key: DokumenKey, clock: Clock): Promise<DataOf<'rka'>> {
  const { unit, entitas, tahun, subjek } = key
  const source = await (subjek === '' ? budgetSource(tx, key) : stageSource(tx, key))
  const part = source === null ? null : ownPart(source.rows, entitas)
  if (source === null || part === null) {
    throw new AppError('tidak-ditemukan', {
      sentence: `Belum ada baris anggaran tahun ${tahun} untuk entitas ini. Isi RKA atau DIPA-nya di halaman Anggaran.`,
    })
  }
  const { own, bersama } = part
  const { rows, total } = sumBudget({ rows: withParents(source.rows, own) })
  const office = await loadSchedule(tx, unit, tahun)
  // Its day is written by hand: of a first budget, which is dated before its year, in that; of a stage the year before.
  const first = `${tahun}-01-01`
  const given = source.tanggal ?? clock.today(office.unit.timezone)
  const tanggal = source.tahap === null && given < first ? first : given
  return {
    office: await officeData(tx, office, entitas),
    tahun,
    ...{ tahap: source.tahap, sumber: source.sumber },
    bersama,
    signer: await headOn(tx, { unit, entitas, tanggal, lembaga: office.lembaga }),
    tahunTanda: source.tahap === null ? tahun : Number((source.tanggal ?? `${tahun - 1}`).slice(0, 4)),
    rows: rows.map(({ row, level, leaf, sum }) => ({
      ...{ kode: row.kode, uraian: row.uraian, tingkat: row.tingkat, level, leaf, pagu: sum.pagu },
      ...{ indikator: row.indikator_kegiatan, satuan: row.satuan },
      volume: row.volume === null ? null : new Decimal(row.volume),
      ...{ pelaksanaan: row.target_pelaksanaan, sumberDana: row.sumber_dana },
    })),
    total: total.pagu,
    paper: office.unit.profile.paper ?? 'F4',
    // A fixed stamp, so that the same data give the same bytes.
    createdAt: `${source.tanggal ?? `${tahun}-01-01`}T00:00:00Z`,
  }
}

/** Where the figures of a matrix come from. */
interface Source {
  /** Null: the first budget itself. */
  tahap: string | null
  sumber: string
  tanggal: string | null
  rows: AnggaranRow[]
}

async function budgetSource(tx: Reader, { unit, tahun }: DokumenKey): Promise<Source | null> {
  const anggaran = await firstBudget(tx, { unit, tahun })
  if (anggaran === null) return null
  const { tanggal } = anggaran.dipa
  return { tahap: null, sumber: sourceOf(anggaran), tanggal, rows: anggaran.rows }
}

async function stageSource(tx: Reader, { unit, tahun, subjek }: DokumenKey): Promise<Source | null> {
  const { policy } = await loadOffice(tx, unit, tahun)
  const begun = await listRka(tx, { unit, tahun })
  const { kode, nama } = requireTahap(tahapOf(policy, begun.keys()), subjek.slice('rka/'.length))
  const rka = begun.get(kode)
  if (rka === undefined) return null
  return { tahap: nama, sumber: stageWords(nama, rka), tanggal: rka.tanggal, rows: rkaBudget(rka).rows }
}

/** `pagu indikatif, surat Nomor 12 tanggal 2 Maret 2026` */
function stageWords(nama: string, { nomor, tanggal }: Rka): string {
  const letter = nomor === null ? '' : `, surat Nomor ${nomor}`
  const day = tanggal === null ? '' : `${nomor === null ? ',' : ''} tanggal ${formatDate(tanggal)}`
  return `${nama.charAt(0).toLowerCase()}${nama.slice(1)}${letter}${day}`
}

interface OwnPart {
  own: AnggaranRow[]
  /** Some of them are the other entity's, too. */
  bersama: boolean
}

/** The lowest rows that an entity has; null where there are none. */
export function ownPart(rows: AnggaranRow[], entitas: Entitas): OwnPart | null {
  const whose = ownersOf(rows)
  const own = leavesOf({ rows }).filter(({ kode }) => isOwn(whose(kode), entitas))
  return own.length === 0 ? null : { own, bersama: own.some(({ kode }) => whose(kode) === null) }
}

/** As it was given before any revision; where that was never written down, as it stands. */
export async function firstBudget(
  tx: Reader,
  ask: { unit: string; tahun: number },
): Promise<Anggaran | null> {
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
