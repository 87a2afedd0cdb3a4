import {
  type BerkasBukti,
  ensureBerkasBukti,
  getBerkasBukti,
  insertBukti,
  lockBuktiOfNilai,
  type NilaiKey,
  type Triwulan,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import type { Actor } from '../permission/actor.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'
import type { Vault } from '../vault/vault.ts'
import type { PlannedIndikator } from '../year/plan.ts'
import type { BuktiForm, InspectedBukti } from './bukti-input.ts'

/** The value that is proved: its row is there and its quarter held open. */
export interface BuktiPlace extends Omit<NilaiKey, 'indikatorId'> {
  actor: Actor
  vault: Pick<Vault, 'put'>
  indikator: PlannedIndikator
  tahun: number
  triwulan: Triwulan
  /** When it came, where that is told later; left out, now. */
  at?: Date
}

export interface AttachedBukti {
  id: string
  nama: string
  sha256: string
}

/** Files and kept files as evidence of a value, each with its entry for the trail; what proves it already is left as it is. */
export async function attachBukti(
  tx: Writer,
  place: BuktiPlace,
  { files, pakai, untuk, keterangan = null }: Omit<BuktiForm, 'berkas'> & { files: InspectedBukti[] },
): Promise<{ bukti: AttachedBukti[]; audit: AuditEntry[] }> {
  const { unit, pengukuranId, indikator } = place
  requireKomponen(indikator, untuk)
  const kode = untuk ?? null
  const key = { unit, pengukuranId, indikatorId: indikator.indikator_id }
  const there = await lockBuktiOfNilai(tx, key)
  const proves = new Set(there.filter((one) => one.kode === kode).map(({ sha256 }) => sha256))
  const chosen = [
    ...(await kept(tx, unit, pakai)).map((file) => ({ file, event: 'bukti.dipakai' as const })),
    ...(await stored(tx, place, files)).map((file) => ({ file, event: 'bukti.diunggah' as const })),
  ]
  const attached: { bukti: AttachedBukti[]; audit: AuditEntry[] } = { bukti: [], audit: [] }
  for (const { file, event } of chosen) {
    if (proves.has(file.sha256)) continue
    proves.add(file.sha256)
    const { nama, sha256 } = file
    const row = { unit_code: unit, pengukuran_id: pengukuranId, indikator_id: indikator.indikator_id }
    const { id } = await insertBukti(tx, {
      ...row,
      ...{ kode, sha256, nama, keterangan, uploaded_by: place.actor.personName, uploaded_at: place.at },
    })
    attached.bukti.push({ id, nama, sha256 })
    attached.audit.push({ ...entryOf(place, { id, nama, sha256, kode }), event })
  }
  if (chosen.length > 0 && attached.bukti.length === 0) {
    throw new AppError('keadaan-salah', {
      sentence: `${chosen[0]?.file.nama} sudah menjadi bukti di sini. Pilih berkas lain.`,
    })
  }
  return attached
}

function requireKomponen({ komponen }: PlannedIndikator, untuk: string | undefined): void {
  if (untuk !== undefined && komponen.every(({ kode }) => kode !== untuk))
    throw invalidInput({ untuk: 'Komponen ini tidak ada pada kartu indikatornya. Pilih dari daftar.' })
}

/** Files the office has; another office's is not there. */
async function kept(tx: Writer, unit: string, pakai: string[]): Promise<BerkasBukti[]> {
  const files: BerkasBukti[] = []
  for (const sha256 of pakai) {
    const file = await getBerkasBukti(tx, { unit, sha256 })
    if (file === null) {
      throw new AppError('tidak-ditemukan', {
        sentence: 'Berkas yang dipilih tidak ada di kantor ini. Pilih dari daftar, atau unggah berkasnya.',
      })
    }
    files.push(file)
  }
  return files
}

/** Under the name it is given now, which is what this value calls it. */
async function stored(
  tx: Writer,
  { unit, actor, vault, at }: BuktiPlace,
  files: InspectedBukti[],
): Promise<{ nama: string; sha256: string }[]> {
  const put: { nama: string; sha256: string }[] = []
  for (const { name: nama, type: tipe, isi } of files) {
    const { sha256, size } = await vault.put(isi)
    const row = { unit_code: unit, sha256, nama, tipe, ukuran: BigInt(size) }
    await ensureBerkasBukti(tx, { ...row, uploaded_by: actor.personName, uploaded_at: at })
    put.push({ nama, sha256 })
  }
  return put
}

function entryOf(
  { pengukuranId, indikator, triwulan, tahun }: BuktiPlace,
  { id, nama, sha256, kode }: AttachedBukti & { kode: string | null },
): AuditEntry {
  return {
    subject: `pengukuran/${pengukuranId}/${indikator.indikator_id}`,
    data: {
      ...{ nama, kode: indikator.kode, triwulan, tahun, sha256, bukti: id },
      ...(kode === null ? null : { komponen: kode }),
    },
  }
}
