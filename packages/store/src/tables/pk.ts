import type { AlasanRevisi, CaraTandaTangan, PejabatStatus, Pihak, PkState } from '@akuntabel/domain'
import type { Generated } from 'kysely'
import type {
  Edited,
  Entitas,
  IsoDate,
  Json,
  JsonOrNull,
  Numeric,
  NumericWithDefault,
  Stamp,
  StampOrNull,
  Triwulan,
  ValueColumns,
} from './columns.ts'

export type { PkState }

/** An official as a document freezes him or her. */
export interface PenandaTangan {
  jabatan: string
  nama: string
  nip: string | null
  status: PejabatStatus
}

export interface PkTable {
  unit_code: string
  id: Generated<string>
  entitas: Entitas
  tahun: number
  revisi: Generated<number>
  state: Generated<PkState>
  alasan: string | null
  /** Of a revision, which of the lawful reasons; null of one made before they were asked. */
  alasan_jenis: AlasanRevisi | null
  nomor: string | null
  tanggal: IsoDate | null
  signed_at: StampOrNull
  penanda_tangan: JsonOrNull<PenandaTangan[]>
  is_current: Generated<boolean>
  /** `kertas`: signed by hand; the scan is a file of the sealed document. */
  tanda_tangan: Generated<CaraTandaTangan>
  /** Of what is promised, since it was handed in. */
  isi_hash: Generated<string | null>
  /** The plan of the year and the revision of its DIPA it was begun from. */
  rkt_id: string | null
  dipa_revisi: number | null
  /** The programmes are the part of the entity, not those of the whole office. */
  dipa_bagian: Generated<boolean>
  version: Generated<number>
}

/** Who signed which PK for which party. A row stays for ever; what was handed back is void. */
export interface PkTandaTanganTable {
  unit_code: string
  id: Generated<string>
  pk_id: string
  pihak: Pihak
  /** As it was then. */
  pejabat_id: string | null
  /** The account of who signed; of a paper, where there is one. */
  person_id: string | null
  penanda: Json<PenandaTangan>
  cara: CaraTandaTangan
  pindaian_sha256: string | null
  isi_hash: string
  /** The day it was signed. */
  tanggal: IsoDate
  at: Stamp
  /** Who recorded it. */
  oleh: string
  batal_at: StampOrNull
  /** Why it is void. */
  alasan: string | null
  /** From what an older version kept. */
  disalin: Generated<boolean>
}

export interface PkSasaranTable extends Edited {
  unit_code: string
  id: Generated<string>
  pk_id: string
  sort: number
  uraian: string
  bobot: NumericWithDefault
}

export interface PkIndikatorTable extends ValueColumns, Edited {
  unit_code: string
  id: Generated<string>
  pk_id: string
  sasaran_id: string
  sort: number
  indikator_id: string
  indikator_versi: number
  batas_bawah: Numeric | null
  batas_atas: Numeric | null
  bobot: NumericWithDefault
  /** Why the quarters' targets do not come to the year's. */
  alasan_triwulan: string | null
  /** Why the target is another than the year's plan has. */
  alasan_rkt: string | null
}

export interface PkTargetTriwulanTable extends ValueColumns, Edited {
  unit_code: string
  pk_indikator_id: string
  triwulan: Triwulan
}

export interface PkProgramTable extends Edited {
  unit_code: string
  id: Generated<string>
  pk_id: string
  sort: number
  kode: string
  uraian: string
  pagu: bigint
}

export interface PkTables {
  pk: PkTable
  pk_tanda_tangan: PkTandaTanganTable
  pk_sasaran: PkSasaranTable
  pk_indikator: PkIndikatorTable
  pk_target_triwulan: PkTargetTriwulanTable
  pk_program: PkProgramTable
}
