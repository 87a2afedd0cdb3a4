import type { DataOf, Jenis } from '@akuntabel/documents'
import type { Entitas, Reader } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import type { Permission } from '../permission/roles.ts'
import type { PathHint } from '../view/path-hint.ts'

/** Which document of a kind. */
export interface DokumenKey {
  unit: string
  entitas: Entitas
  tahun: number
  /** What it is about, `pk/<id>`; empty where an entity has one a year. */
  subjek: string
}

/** How it would be stamped: a draft has no date yet. */
export interface Cap {
  state: 'draf' | 'final'
  tanggal: string | null
  clock: Clock
  /** Asked by who reads decisions about people; left out: by nobody in person, or by another. */
  pimpinan?: boolean
}

/** One document of a kind as a list shows it. */
export interface VersiDokumen {
  judul: string
  /** What it is about; absent where an entity has one a year. */
  subjek?: string
  /** Of an earlier version of what is made once a year. */
  revisi?: number
  state: string
  stateLabel: string
  nomor: string | null
  tanggal: string | null
}

/**
 * One kind of official document. Its name stands in `nama.ts`, its template in `documents/src/templates`; all the rest
 * (download, preview, job, command line, sealing) goes by this registration.
 */
export interface JenisDokumen<J extends Jenis = Jenis> {
  jenis: J
  /** Version of its template, which a sealed document names. */
  template: string
  izin: { baca: Permission; susun: Permission }
  /** The page that offers it. */
  layar: PathHint['page']
  /** Of a kind that is about something: the one meant where an entity and a year are named alone. */
  subjek?(tx: Reader, key: Omit<DokumenKey, 'subjek'>): Promise<string>
  /**
   * What its subject names: a part of the year (`pengukuran-sasaran/tw1`), a stage of the plan of money
   * (`rka/pagu-anggaran`), or, where this is left out, one of something (`pk/<id>`).
   */
  tentang?: 'periode' | 'tahap' | 'satu'
  /** When its bytes are fixed for ever, as a sentence to a person. */
  beku: string
  /** Of a kind that is about something, or whose state is that of what it prints: each there is of a year, the one in force first. */
  versi?(tx: Reader, key: Omit<DokumenKey, 'subjek'>): Promise<VersiDokumen[]>
  /** Of a kind made once a year: whether there is something to print of it; always where this is left out. */
  ada?(tx: Reader, key: Omit<DokumenKey, 'subjek'>): Promise<boolean>
  /** All that the template prints, read in one transaction so that all figures are of one moment. */
  data(tx: Reader, key: DokumenKey, cap: Cap): Promise<DataOf<J>>
  /** The file's name without its ending. Of a sealed document, only plain fields of `data` are left. */
  nama(data: DataOf<J>): string
}
