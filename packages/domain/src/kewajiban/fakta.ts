import type { Entitas } from '../organisation/entitas.ts'
import type { Periode } from '../period/periode.ts'
import type { Triwulan } from '../period/triwulan.ts'
import type { DokumenState, PkState } from '../state/states.ts'
import type { WindowState } from '../state/window.ts'
import type { BagianLkj, IzinKewajiban, JenisKewajiban } from './jenis.ts'

/** A window of work as it stands on the day; `tenggat` is an ISO date, null where none was set. */
export interface FaktaJendela {
  state: WindowState
  tenggat: string | null
  kunci: string | null
}

/** A quarter of a year that has a PK in force. */
export interface FaktaTriwulan {
  triwulan: Triwulan
  jendela: FaktaJendela
  /** Some indicator has a target in it, or a figure that was begun; otherwise nobody has to fill or hand it in. */
  diminta: boolean
  /** The right the sheet waits for: of who fills it, of who checks it next; null when nobody has to move it. */
  menunggu: Extract<IzinKewajiban, `pengukuran.${string}`> | null
  /** Indicators that lack something, and which is the first of them. */
  kurang: number
  pertama: string | null
  /** Handed back by who checks it. */
  dikembalikan: boolean
  /** Members asked what they say of the indicators of their divisi; absent = nobody. */
  menanggapi?: readonly string[]
  /** Evidence the pack asks of figures that are there; absent = nothing is missing. */
  kurangBukti?: { jumlah: number; pertama: string } | null
  /** Evidence that was promised and is not there; null where there is none. */
  menyusul: FaktaMenyusul | null
}

/** How many indicators promised it, which is the first to be due, and until when. */
export interface FaktaMenyusul {
  jumlah: number
  pertama: string
  tenggat: string
  /** The last of its days is over: only an exception takes it now. */
  lewat: boolean
}

/** Months that are over without any spending written down since the last that was. */
export interface FaktaRealisasi {
  bulan: number
  tenggat: string | null
}

/** The report of a year, once it is time to write it. */
export interface FaktaLkj {
  state: DokumenState
  tenggat: string | null
  /** How many pieces are missing, by where they are filled in. */
  kurang: Readonly<Record<BagianLkj, number>>
}

/** A report of a part of the year that somebody began, or that the law of the year asks for, and that is not signed yet. */
export interface FaktaBerkala {
  periode: Periode
  state: 'draf' | 'diperiksa'
  /** Its part of the year has ended and all its figures are approved. */
  siap: boolean
  /** Null where the law of the year names no day. */
  tenggat: string | null
}

/** What an office writes down before its PK. */
export interface FaktaDasar {
  /** Posts that must sign and that nobody holds on the day. */
  pejabatKosong: number
  /** The plan of the year; null where it is asked of the other entity, since both have one. */
  renstra: 'berlaku' | 'draf' | 'belum' | null
  /** Whether the year has its DIPA; null where it is asked of the other entity. */
  dipa: boolean | null
  /** How many indicators it could promise. */
  iku: number
  /** The plan of the year. */
  rkt: 'ditetapkan' | 'draf' | 'belum'
}

/** A PK that is worked on, and of one that was handed in who signs it. */
export interface FaktaPk {
  id: string
  state: PkState
  /** 0 for the first of its year. */
  revisi: number
  /** Empty but while it waits for signatures. */
  pihak: readonly FaktaPihak[]
}

export interface FaktaPihak {
  sudah: boolean
  /** Whether somebody holds the post on the day, and by which account that person could sign; null without one. */
  pejabat: boolean
  orang: string | null
}

/** One entity's year, as far as anything can be owed in it. */
export interface FaktaTahun {
  entitas: Entitas
  tahun: number
  /** Closed by its final report: nothing is owed any more. */
  ditutup: boolean
  /** What a PK stands on; null where one is in force, since nothing of it is asked any more. */
  dasar: FaktaDasar | null
  pk: FaktaPk | null
  jendelaPk: FaktaJendela
  /** Indicators of the PK in force without any step of the action plan; null while none is in force. */
  tanpaLangkah: number | null
  /** Why the PK in force may have to be changed within its year, how many reasons; 0 where none is in force. */
  tinjau: number
  /** Null where it is asked of the other entity, or no DIPA stands. */
  realisasi: FaktaRealisasi | null
  /** Empty while no PK is in force. */
  triwulan: readonly FaktaTriwulan[]
  /** Absent where there are none. */
  berkala?: readonly FaktaBerkala[]
  /** Null before it is time for the report. */
  lkj: FaktaLkj | null
}

/** A signed document that people must be able to read, and that nobody recorded the publication of. */
export interface FaktaPublikasi {
  id: string
  entitas: Entitas
  tahun: number
}

/** A follow-up that was promised and is not verified yet; of a closed year, too. */
export interface FaktaTindakLanjut {
  id: string
  entitas: Entitas
  tahun: number
  /** Null of a meeting that looked at no quarter. */
  triwulan: Triwulan | null
  /** What promised it; left out, a value of the measuring. */
  dari?: 'rapat'
  state: 'terbuka' | 'selesai'
  /** The account that owes it. */
  orang: string
  /** Who alone may know of it; absent = everybody with the right. */
  hanya?: readonly string[]
  tenggat: string
}

/** Something planned whose day has passed, and of which nobody said what became of it. */
export interface FaktaKegiatan {
  id: string
  entitas: Entitas
  tahun: number
  /** The account that answers for it; null where nobody was named who may say what became of it. */
  orang: string | null
  /** Who works for the part of the office it belongs to. */
  bagian: readonly string[]
  /** The last day it was planned for. */
  tenggat: string
}

/** An office on one day: who may do what, and where each of its years stands. */
export interface FaktaSatker {
  unit: string
  pemegang: Readonly<Record<IzinKewajiban, readonly string[]>>
  tahun: readonly FaktaTahun[]
  /** The year that is to be opened next, once its time has come, and until when. */
  berikutnya: { tahun: number; tenggat: string } | null
  /** Absent where there are none. */
  tindakLanjut?: readonly FaktaTindakLanjut[]
  /** Of years that are open; absent where there are none. */
  kegiatan?: readonly FaktaKegiatan[]
  /** Of closed years, too; absent where there are none. */
  publikasi?: readonly FaktaPublikasi[]
}

/** One thing somebody has to do. Sentences are made of it elsewhere. */
export interface Kewajiban {
  /** The same from day to day while it is owed. */
  kunci: string
  jenis: JenisKewajiban
  unit: string
  /** Null: of the office, not of one of its entities. */
  entitas: Entitas | null
  tahun: number | null
  triwulan: Triwulan | null
  izin: IzinKewajiban
  /** Who may do it: never empty where the office has an admin. */
  orang: readonly string[]
  tenggat: string | null
  /** The kewajiban that has to be done first. */
  terhalang: string | null
  jumlah: number | null
  /** What it is about: a PK's or an indicator's id, a page of the report's pieces, a right nobody has. */
  subjek: string | null
}
