import type { Signer } from '@akuntabel/documents'
import {
  canonicalJson,
  type DokumenBerkas,
  ensureDokumen,
  finalizeDokumen,
  insertDokumenBerkas,
  readDataVersion,
  type Writer,
} from '@akuntabel/store'
import { Outdated } from '../errors/outdated.ts'
import { savedOrRefuse } from '../errors/saved-or-conflict.ts'
import type { Services } from '../services.ts'
import type { AuditData } from '../use-case/audit-events.ts'
import { hashOf } from '../vault/vault.ts'
import type { BuiltFormat } from './build/messages.ts'
import { documentJson } from './document-json.ts'
import type { DokumenKey, JenisDokumen } from './jenis.ts'
import { plainData } from './plain-data.ts'
import { PROGRAM } from './program.ts'

/** What is sealed: data that were just read, with the version of the year's data they were read at. */
export interface Sealing {
  kind: JenisDokumen
  key: DokumenKey
  data: unknown
  versi: bigint
  nomor: string | null
  tanggal: string
  penandaTangan: Signer[]
  /** Who signed for which party, how and when; of kinds that keep each signature. */
  tandaTangan?: Record<string, string | number | null>[]
  /** The scan of a paper that was signed by hand. */
  pindaian?: Uint8Array
  /** Signed before documents were sealed. */
  kemudian?: boolean
}

/** A document whose files lie in the vault already; nothing points to them until `writeSeal`. */
export interface PreparedSeal extends Omit<Sealing, 'data' | 'pindaian' | 'tandaTangan'> {
  snapshot: string
  dataHash: string
  /** Of the file of data, which names all others. */
  hash: string
  berkas: Pick<DokumenBerkas, 'format' | 'sha256' | 'ukuran'>[]
}

const BUILT: readonly BuiltFormat[] = ['pdf', 'docx', 'html']

/** First half, while no connection is held: every file, made beside the main loop and kept in the vault. */
export async function prepareSeal(
  { documents, vault }: Pick<Services, 'documents' | 'vault'>,
  { data, pindaian, tandaTangan, ...sealing }: Sealing,
  person: string,
): Promise<PreparedSeal> {
  const { kind, nomor, tanggal, penandaTangan } = sealing
  const berkas: PreparedSeal['berkas'] = []
  const keep = async (format: DokumenBerkas['format'], bytes: Uint8Array): Promise<string> => {
    const { sha256, size } = await vault.put(bytes)
    berkas.push({ format, sha256, ukuran: BigInt(size) })
    return sha256
  }
  const built = await documents.build({ jenis: kind.jenis, data, formats: BUILT }, person)
  for (const format of BUILT) await keep(format, built[format] as Uint8Array)
  if (pindaian !== undefined) await keep('pindaian', pindaian)
  const plain = plainData(data)
  const snapshot = canonicalJson({ data: plain })
  const dataHash = hashOf(Buffer.from(canonicalJson(plain)))
  const sidik = Object.fromEntries(berkas.map(({ format, sha256 }) => [format, sha256]))
  const names = { penanda_tangan: penandaTangan, ...(tandaTangan && { tanda_tangan: tandaTangan }) }
  const stamp = { nomor, tanggal, ...names, data_hash: dataHash, berkas: sidik }
  const hash = await keep('json', documentJson(kind, plain, stamp))
  return { ...sealing, snapshot, dataHash, hash, berkas }
}

/** Second half, in the short transaction that changes the state: refuses where the data have moved on meanwhile. */
export async function writeSeal(
  tx: Writer,
  { kind, key, versi, berkas, penandaTangan, ...final }: PreparedSeal,
  { oleh }: { oleh: string },
): Promise<{ id: string; trail: AuditData }> {
  if ((await readDataVersion(tx, key)) !== versi) throw new Outdated()
  const { unit } = key
  const { id, version, state: from } = await ensureDokumen(tx, { ...key, jenis: kind.jenis })
  await insertDokumenBerkas(
    tx,
    berkas.map((file) => ({ ...file, unit_code: unit, dokumen_id: id })),
  )
  const { template } = kind
  savedOrRefuse(
    await finalizeDokumen(tx, {
      ...{ unit, id, version, from, template, penandaTangan },
      ...{ nomor: final.nomor, tanggal: final.tanggal, kemudian: final.kemudian },
      ...{ snapshot: final.snapshot, hash: final.hash, dataHash: final.dataHash },
      ...{ program: PROGRAM, finalizedBy: oleh },
    }),
  )
  const sidik = Object.fromEntries(berkas.map(({ format, sha256 }) => [format, sha256]))
  return { id, trail: { hash: final.hash, ...sidik } }
}
