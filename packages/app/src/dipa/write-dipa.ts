import type { DipaRow, JenisRevisi } from '@akuntabel/domain'
import {
  type Anggaran,
  carryRincianPagu,
  ensureDipa,
  insertDipaRevisi,
  putAnggaranBaris,
  putAnggaranPagu,
  removeAnggaranBaris,
  restateDipaRevisi,
  type Writer,
} from '@akuntabel/store'
import type { RuledOffice } from '../office/office.ts'
import { refreshYearRingkasan } from '../year/refresh-ringkasan.ts'

/** How the rows stand in the chain: the last revision set right, its kind where that is said, or the next one. */
export type RevisionStep =
  | { do: 'tetap'; jenis: JenisRevisi | null }
  | { do: 'baru'; tanggal: string; alasan: string; jenis: JenisRevisi | null }

export interface DipaWrite {
  office: RuledOffice
  tahun: number
  before: Anggaran | null
  rows: DipaRow[]
  total: bigint
  /** Left out where it stays as it is. */
  head: { nomor?: string | null; tanggal?: string | null }
  revision: RevisionStep
}

/** The whole DIPA; answers its id and the number of the revision the rows belong to. */
export async function writeDipa(
  tx: Writer,
  { office, tahun, before, rows, total, head, revision }: DipaWrite,
): Promise<{ id: string; number: number }> {
  const unit = office.unit.unit_code
  const dipa = await ensureDipa(tx, { unit, tahun, ...head })
  const key = { unit_code: unit, dipa_id: dipa.id }
  const number = await placeRevision(tx, key, { before, total, tanggal: head.tanggal ?? null, revision })
  await putAnggaranBaris(
    tx,
    rows.map(({ kode, induk, uraian, tingkat }, sort) => ({
      ...key,
      kode,
      induk_kode: induk,
      uraian,
      tingkat,
      sort,
    })),
  )
  const leaves = rows.flatMap(({ kode, pagu, blokir }) =>
    pagu === null ? [] : [{ ...key, kode, revisi: number, pagu, blokir }],
  )
  await removeAnggaranBaris(tx, {
    unit,
    dipaId: dipa.id,
    revisi: number,
    kept: rows.map(({ kode }) => kode),
    leaves: leaves.map(({ kode }) => kode),
  })
  await putAnggaranPagu(tx, leaves)
  if (before?.paguRevisi != null && before.paguRevisi !== number)
    await carryRincianPagu(tx, { unit, dipaId: dipa.id, dari: before.paguRevisi, ke: number })
  await refreshYearRingkasan(tx, office, tahun)
  return { id: dipa.id, number }
}

interface RevisionChange {
  before: Anggaran | null
  total: bigint
  tanggal: string | null
  revision: RevisionStep
}

/** The number of the revision the rows belong to; the chain stays whole. */
async function placeRevision(
  tx: Writer,
  key: { unit_code: string; dipa_id: string },
  { before, total, tanggal, revision }: RevisionChange,
): Promise<number> {
  const last = before?.revisi ?? null
  if (last === null) {
    const row = { ...key, revisi: 0, tanggal, pagu_sebelum: null, pagu_sesudah: total, alasan: 'DIPA awal' }
    await insertDipaRevisi(tx, [row])
    return 0
  }
  if (revision.do === 'tetap') {
    const [unit, dipaId] = [key.unit_code, key.dipa_id]
    await restateDipaRevisi(tx, { unit, dipaId, revisi: last.revisi, pagu: total, jenis: revision.jenis })
    return last.revisi
  }
  const revisi = last.revisi + 1
  const chain = { pagu_sebelum: last.pagu_sesudah, pagu_sesudah: total }
  const { tanggal: date, alasan, jenis } = revision
  await insertDipaRevisi(tx, [{ ...key, ...chain, revisi, tanggal: date, alasan, jenis }])
  return revisi
}
