import type { Kedudukan, PejabatStatus } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, IsoDate, Json } from './columns.ts'

export interface SubbagianTable {
  unit_code: string
  id: Generated<string>
  name: string
  short_name: string | null
  sort: Generated<number>
}

/** Who holds which jabatan from when to when. */
export interface PejabatTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  kedudukan: Kedudukan
  /** Of which subbagian, for its head. */
  subbagian_id: string | null
  /** Their account, where they have one. */
  person_id: string | null
  jabatan: string
  nama: string
  nip: string | null
  status: Generated<PejabatStatus>
  sejak: IsoDate
  sampai: IsoDate | null
  berhalangan_sejak: IsoDate | null
  berhalangan_sampai: IsoDate | null
  sk_nomor: string | null
  sk_tanggal: IsoDate | null
  /** What a member sees to, and for which region. */
  divisi: string | null
  korwil: string | null
  version: Generated<number>
}

/** A picture as text, read and cleaned by whoever writes documents. */
export type StoredPicture = { format: 'svg'; svg: string } | { format: 'png'; base64: string }

/** An office's own emblem. */
export interface LambangTable {
  unit_code: string
  picture: Json<StoredPicture>
}

export interface OrganisasiTables {
  lambang: LambangTable
  subbagian: SubbagianTable
  pejabat: PejabatTable
}
