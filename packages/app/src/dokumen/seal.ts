import {
  canonicalJson,
  ensureDokumen,
  finalizeDokumen,
  insertDokumenBerkas,
  type PenandaTangan,
  readDataVersion,
  type Writer,
} from '@akuntabel/store'
import { Outdated } from '../errors/outdated.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import type { BeforeContext } from '../use-case/define-use-case.ts'
import { hashOf } from '../vault/vault.ts'
import type { BuiltFormat } from './build/messages.ts'
import type { Cap, DokumenKey, JenisDokumen } from './jenis.ts'
import { plainData } from './plain-data.ts'

const SEALED_FORMATS: readonly BuiltFormat[] = ['pdf', 'docx', 'html']

/** A document whose files lie in the vault already; nothing points to them until `writeSeal`. */
export interface PreparedSeal {
  kind: JenisDokumen
  key: DokumenKey
  cap: Cap
  /** The version of the year's data it was made from. */
  versi: bigint
  /** Canonical, so that the hash can be recomputed from the stored row. */
  snapshot: string
  berkas: { format: BuiltFormat; sha256: string; size: number }[]
}

/** First half, while no connection is held: files from data that was just read. */
export async function prepareSeal(
  { actor, services }: Pick<BeforeContext, 'actor' | 'services'>,
  { data, ...sealing }: { kind: JenisDokumen; key: DokumenKey; cap: Cap; versi: bigint; data: unknown },
): Promise<PreparedSeal> {
  const built = await services.documents.build(
    { jenis: sealing.kind.jenis, data, formats: SEALED_FORMATS },
    actor.personId,
  )
  const berkas = []
  for (const format of SEALED_FORMATS) {
    berkas.push({ format, ...(await services.vault.put(built[format] as Uint8Array)) })
  }
  return { ...sealing, snapshot: snapshotOf(data), berkas }
}

export interface Sealing {
  nomor: string | null
  penandaTangan: PenandaTangan[]
  oleh: string
}

/** Second half, in the short transaction that changes the state: refuses where the data have moved on meanwhile. */
export async function writeSeal(
  tx: Writer,
  { kind, key, cap, versi, snapshot, berkas }: PreparedSeal,
  { nomor, penandaTangan, oleh }: Sealing,
): Promise<{ id: string; hash: string }> {
  if ((await readDataVersion(tx, key)) !== versi) throw new Outdated()
  const hash = hashOf(Buffer.from(snapshot))
  const { unit, tahun, entitas } = key
  const dokumen = await ensureDokumen(tx, { unit, tahun, entitas, jenis: kind.jenis })
  await insertDokumenBerkas(
    tx,
    berkas.map(({ format, sha256, size }) => ({
      unit_code: unit,
      dokumen_id: dokumen.id,
      format,
      sha256,
      ukuran: BigInt(size),
    })),
  )
  savedOrRefuse(
    await finalizeDokumen(tx, {
      unit,
      id: dokumen.id,
      version: dokumen.version,
      from: dokumen.state,
      nomor,
      tanggal: cap.tanggal as string,
      snapshot,
      hash,
      template: kind.template,
      penandaTangan,
      finalizedBy: oleh,
    }),
  )
  return { id: dokumen.id, hash }
}

function snapshotOf(data: unknown): string {
  return canonicalJson({ data: plainData(data) })
}
