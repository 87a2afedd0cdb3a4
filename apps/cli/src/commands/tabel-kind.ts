import type { Actor, App, Entitas } from '@akuntabel/app'

type Program = typeof import('@akuntabel/app')

interface Read {
  rows: { state: string }[]
  removed: string[]
  errors: Record<string, string>
}

/** A kind of table as the command line takes it in and gives it out. */
export interface TabelKind {
  title: string
  /** What the file would make of what is saved; `save` does it. */
  read(
    at: TabelCall,
    isi: Uint8Array,
  ): Promise<Read & { save(): Promise<unknown> /** Where nothing is saved. */; leave?(): Promise<unknown> }>
  write(at: TabelCall, format: string): Promise<Uint8Array>
}

export interface TabelCall {
  app: App
  program: Program
  actor: Actor
  tahun: number
  /** For tables that each entity has one of. */
  entitas: Entitas
  /** For the plan of money, which goes through stages. */
  tahap?: string
  /** For reports whose columns vary. */
  laporan?: LaporanOptions
}

/** What a report does not say itself. */
export interface LaporanOptions {
  nama: string
  sumber?: string
  bulan?: string
  cara?: string
  satker?: string
}
