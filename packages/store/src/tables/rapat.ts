import type { PutusanJenis, RapatJenis, RapatState, TindakLanjutState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type { Edited, Entitas, IsoDate, JsonOrNull, Triwulan } from './columns.ts'

export interface RapatTable extends Edited {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  /** The quarter it looks at. */
  triwulan: Triwulan | null
  jenis: RapatJenis
  state: Generated<RapatState>
  tanggal: IsoDate
  /** The hour, as it is printed. */
  waktu: string | null
  tempat: string
  /** Who is called to it, as they are printed. */
  undangan: Generated<string[]>
  /** As they are printed. */
  hadir: Generated<string[]>
  berita_acara_id: string | null
  /** As it was when the meeting was over. */
  acara: JsonOrNull<RapatAcara>
}

/** The agenda of a meeting, of figures; decisions about people are never in it. */
export interface RapatAcara {
  /** Below what was promised up to the quarter, the farthest behind first; `capaian` in percent, unrounded. */
  tertinggal: { indikatorId: string; kode: string; name: string; capaian: string; capaianText: string }[]
  /** Not filled, or lacking something. */
  terlambat: { kode: string; text: string }[]
  /** Steps of the action plan that were not carried out in the quarter, or of which nobody told. */
  langkah: {
    kode: string
    uraian: string
    pic: string | null
    hasil: 'tidak' | 'belum'
    alasan: string | null
    tanggalBaru: IsoDate | null
  }[]
  /** Decisions of earlier meetings that nobody had finished. */
  putusan: { uraian: string; siapa: string | null; tenggat: IsoDate | null }[]
}

/** What a meeting decided, by whom it is done and until when. */
export interface RapatPutusanTable extends Edited {
  unit_code: string
  id: Generated<string>
  rapat_id: string
  indikator_id: string | null
  jenis: PutusanJenis
  uraian: string
  person_id: string | null
  penanggung_jawab: string | null
  tenggat: IsoDate | null
  subjek: string | null
  state: Generated<TindakLanjutState>
  hasil: string | null
  /** What it changed elsewhere, `dipa/2023/1`. */
  perubahan: string | null
}

export interface RapatTables {
  rapat: RapatTable
  rapat_putusan: RapatPutusanTable
}
