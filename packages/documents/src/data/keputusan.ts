import type { Diktum, Value } from '@akuntabel/domain'
import type { TugasGroup } from './iku.ts'
import type { OfficeData, Signer } from './office.ts'

/** A sasaran with what it promises, as a Lampiran lists it. */
export interface LampiranSasaran {
  uraian: string
  indikator: { kode: string; uraian: string; satuan: string; target: Value | null }[]
}

/** An indicator of the IKU book. */
export interface LampiranIku {
  kode: string
  sasaran: string
  uraian: string
  cara: string | null
  sumber: string | null
}

/** What a Lampiran holds, a part for each entity, each with its heading. */
export type Lampiran =
  | { isi: 'rkt'; bagian: { judul: string; sasaran: LampiranSasaran[] }[] }
  | {
      isi: 'iku'
      bagian: { judul: string; indikator: LampiranIku[] }[]
      /** What the law gives each entity to do, of those that wrote it down; absent in papers made before it was printed. */
      tugas?: { nama: string; kelompok: TugasGroup[] }[]
    }

/** Input of the template *Keputusan*. */
export interface KeputusanData {
  office: OfficeData
  tahun: number
  /** `Komisi Pemilihan Umum Kota Blitar` or `Sekretaris Komisi …`: whose Keputusan it is. */
  milik: string
  judul: string
  state: 'draf' | 'ditetapkan'
  nomor: string | null
  /** ISO date; null while a draft. */
  tanggal: string | null
  penetap: Signer
  /** All of them, the last one computed; without closing punctuation. */
  menimbang: string[]
  /** Laws written out in full, by rank. */
  mengingat: string[]
  memerhatikan: string[]
  dikta: Diktum[]
  lampiran: Lampiran[]
  /** Who certifies the copy, and for which office, line by line; null while there is none. */
  penyalin: (Signer & { kantor: string[] }) | null
  paper: 'F4' | 'A4'
  createdAt: string
}
