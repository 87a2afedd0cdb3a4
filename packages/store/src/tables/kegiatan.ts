import type { KegiatanJenis, KegiatanState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate, Stamp } from './columns.ts'

/** What is said of what was carried out, of the whole and where it differs of one promise it serves. */
export interface KegiatanTexts {
  tujuan: Generated<string>
  hasil: Generated<string>
  kendala: Generated<string>
  solusi: Generated<string>
}

export interface KegiatanTable extends Edited, KegiatanTexts {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  jenis: KegiatanJenis
  nama: string
  rencana_mulai: IsoDate
  /** Null: one day. */
  rencana_selesai: IsoDate | null
  mulai: IsoDate | null
  selesai: IsoDate | null
  tempat: Generated<string>
  tahapan: Generated<string>
  state: Generated<KegiatanState>
  alasan: string | null
  dialihkan_ke: string | null
  subbagian_id: string | null
  /** Who answers for it: an account, and the name it had. */
  person_id: string | null
  penanggung_jawab: string | null
}

/** Who came, group by group; null where nobody counted. */
export interface KegiatanPesertaTable {
  unit_code: string
  kegiatan_id: string
  sort: number
  kelompok: string
  laki: number | null
  perempuan: number | null
}

/** A document it resulted in. */
export interface KegiatanNaskahTable {
  unit_code: string
  kegiatan_id: string
  sort: number
  nomor: Generated<string>
  tanggal: IsoDate | null
  perihal: string
}

export interface KegiatanFotoTable {
  unit_code: string
  id: Generated<string>
  kegiatan_id: string
  sha256: string
  keterangan: Generated<string>
  oleh: string
  at: Stamp
}

/** What it serves: an indicator, an output of the budget, or a step of the action plan in a month. */
export interface KegiatanUntukTable extends KegiatanTexts {
  unit_code: string
  id: Generated<string>
  kegiatan_id: string
  indikator_id: string | null
  kode_anggaran: string | null
  rencana_aksi_id: string | null
  bulan: number | null
}

export interface KegiatanTables {
  kegiatan: KegiatanTable
  kegiatan_peserta: KegiatanPesertaTable
  kegiatan_naskah: KegiatanNaskahTable
  kegiatan_foto: KegiatanFotoTable
  kegiatan_untuk: KegiatanUntukTable
}
