import type { Generated } from 'kysely'
import type { Stamp, StampOrNull } from './columns.ts'
import type { Role } from './peran.ts'

/** A link that works once: to come in (`undangan`), or to a new password (`sandi`). Its token is kept only as a hash. */
export interface UndanganTable {
  unit_code: string
  id: Generated<string>
  jenis: 'undangan' | 'sandi'
  nama: string
  email: string
  peran: Role[]
  subbagian_id: string | null
  /** Whose password it is; of an invitation who came by it. */
  person_id: string | null
  token_hash: string
  sampai: Stamp
  dipakai_at: StampOrNull
  batal_at: StampOrNull
  oleh: string
  at: Stamp
}

/** Roles of this person do not count in this office. */
export interface OrangNonaktifTable {
  unit_code: string
  person_id: string
  alasan: string
  oleh: string
  at: Stamp
}

export interface UndanganTables {
  undangan: UndanganTable
  orang_nonaktif: OrangNonaktifTable
}
