import type { DocumentTree } from '@akuntabel/documents'
import { PERIODE, PERIODE_NAMES } from '@akuntabel/domain'
import {
  type DokumenBerkas,
  dokumenVersion,
  getDokumen,
  latestDokumen,
  listDokumenBerkas,
  type Reader,
} from '@akuntabel/store'
import { z } from 'zod'
import type { Clock } from '../config/clock.ts'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'
import type { Actor } from '../permission/actor.ts'
import { isSealed } from './is-sealed.ts'
import type { JenisDokumen } from './jenis.ts'
import { jenisDokumen, jenisInput } from './registry.ts'

/** The word of a stage of the plan of money. */
const STAGE = /^[a-z][a-z-]{0,39}$/

/** Which document: its kind, entity and year, and the id, or the part of the year, of what it is about. */
export const dokumenInput = entitasTahun.extend({
  jenis: jenisInput,
  id: z.union([id, z.enum(PERIODE_NAMES), z.string().regex(STAGE)], 'Alamat ini tidak dikenal.').optional(),
  /** A sealed version that a later one corrects; left out, the newest. */
  revisi: z.coerce.number().int().min(0).max(999).optional(),
})

/** A document as it stands: what was sealed, else the data of this moment. */
export interface Opened {
  kind: JenisDokumen
  /** Of a sealed document only plain fields are left: decimals and money have become text. */
  data: unknown
  sealed: Sealed | null
}

export interface Sealed {
  berkas: DokumenBerkas[]
  /** Signed before documents were sealed. */
  kemudian: boolean
  /** Of documents that were sealed before their page was kept as a file. */
  tree: DocumentTree | null
}

export async function openDokumen(
  tx: Reader,
  { unit, clock, actor }: { unit: string; clock: Clock; actor: Actor | null },
  { jenis, entitas, tahun, id, revisi }: z.output<typeof dokumenInput>,
): Promise<Opened> {
  const kind = jenisDokumen(jenis)
  if (id !== undefined && aboutOf(id) !== (kind.tentang ?? 'satu')) throw new AppError('tidak-ditemukan')
  const year = { unit, entitas, tahun }
  const subjek = id === undefined ? ((await kind.subjek?.(tx, year)) ?? '') : `${jenis}/${id}`
  const key = { ...year, jenis, subjek }
  const head =
    revisi === undefined ? await latestDokumen(tx, key) : await dokumenVersion(tx, { ...key, revisi })
  const dokumen = head !== null && isSealed(head.state) ? await getDokumen(tx, unit, head.id) : null
  if (dokumen === null && revisi !== undefined) throw new AppError('tidak-ditemukan')
  if (dokumen !== null) {
    const { data, tree = null } = dokumen.snapshot as { data: unknown; tree?: DocumentTree }
    const berkas = await listDokumenBerkas(tx, unit, dokumen.id)
    return { kind, data, sealed: { berkas, tree, kemudian: dokumen.disegel_kemudian } }
  }
  const pimpinan = actor?.roles.includes('pimpinan') ?? false
  const cap = { state: 'draf', tanggal: null, clock, pimpinan } as const
  return { kind, data: await kind.data(tx, { ...year, subjek }, cap), sealed: null }
}

function aboutOf(id: string): JenisDokumen['tentang'] {
  return id in PERIODE ? 'periode' : STAGE.test(id) ? 'tahap' : 'satu'
}
