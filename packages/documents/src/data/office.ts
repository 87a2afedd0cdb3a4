import type { Entitas, PejabatStatus } from '@akuntabel/domain'

/** What every document needs to know of the office that makes it. */
export interface OfficeData {
  code: string
  /** `Komisi Pemilihan Umum Kota Blitar` */
  name: string
  /** `KPU Kota Blitar` */
  shortName: string
  /** `KPU` or `KIP` */
  abbreviation: string
  provinceName: string | null
  /** Where documents are signed: `Blitar`. */
  place: string
  entitas: Entitas
  /** Members, divisions, subbagian, kecamatan, staff: only what is known; empty where it is not. */
  organisation: {
    members: number | null
    memberTerm: string | null
    divisions: string[]
    subbagian: string[]
    kecamatan: string[]
  }
}

/** An official as the document freezes him or her. */
export interface Signer {
  jabatan: string
  nama: string
  nip: string | null
  status: PejabatStatus
}
