import type { Entitas, PejabatStatus } from '@akuntabel/domain'
import type { Picture } from '../tree/picture.ts'

/** What every document needs to know of the office that makes it. */
export interface OfficeData {
  code: string
  /** `Komisi Pemilihan Umum Kota Blitar` */
  name: string
  /** `KPU Kota Blitar` */
  shortName: string
  provinceName: string | null
  /** Where documents are signed: `Blitar`. */
  place: string
  /** Lines below the name in a letter's head; empty where only the place is known. */
  address: string[]
  /** The office's own emblem; null prints the neutral one. */
  emblem: Picture | null
  entitas: Entitas
  /** Who reports, as its agency calls it; every sentence written out for this office. */
  entity: {
    /** `Sekretariat Komisi Pemilihan Umum Kota Blitar` */
    name: string
    /** `Sekretariat KPU Kota Blitar` */
    shortName: string
    /** Lines of the letterhead. */
    kop: string[]
    /** What the entity is. */
    uraian: string
  }
  /** Posts of heads; one that stands alone gets its office's name. */
  heads: string[]
  /** Members, divisions, subbagian, kecamatan, staff: only what is known; empty where it is not. */
  organisation: {
    members: number | null
    memberTerm: string | null
    divisions: string[]
    subbagian: string[]
    kecamatan: string[]
    /** Sentences with `{jumlah}` in the count's place, and the word before each name; null = nothing is said. */
    words: {
      anggota: string | null
      divisi: { kata: string; kalimat: string } | null
      subbagian: { kata: string; kalimat: string } | null
    }
  }
}

/** An official as the document freezes him or her. */
export interface Signer {
  jabatan: string
  nama: string
  nip: string | null
  status: PejabatStatus
}
