import type { PejabatStatus } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Entitas, IsoDate } from './columns.ts'

export interface SubbagianTable {
  unit_code: string
  id: Generated<string>
  name: string
  sort: Generated<number>
}

/** Who holds which jabatan from when to when. */
export interface PejabatTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  jabatan: string
  nama: string
  nip: string | null
  status: Generated<PejabatStatus>
  sejak: IsoDate
  sampai: IsoDate | null
}

export interface OrganisasiTables {
  subbagian: SubbagianTable
  pejabat: PejabatTable
}
