import type { Entitas, ImporJenis, ImporRow } from '@akuntabel/domain'
import type { Reader, Writer } from '@akuntabel/store'
import type { ListRow } from '../lembar/list-sheet.ts'
import type { Actor } from '../permission/actor.ts'
import type { AuditEntry } from '../use-case/audit-events.ts'

export interface ImporPlace {
  unit: string
  entitas: Entitas
  tahun: number
}

export interface Restore {
  place: ImporPlace
  /** What the import had changed, each row as it was before and after. */
  baris: readonly ImporRow[]
  /** Every row as it shall stand. */
  wanted: ListRow[]
  /** Who takes it back. */
  actor: Actor
}

/** A kind of table whose imports can be taken back. */
export interface ImporKind {
  jenis: ImporJenis
  /** Each entity has its own; else there is one of the office. */
  perEntitas: boolean
  /** The year it is kept under. */
  yearOf(tx: Reader, place: ImporPlace): Promise<number>
  /** Of two people who write it, the second waits. */
  lock(tx: Writer, place: ImporPlace): Promise<void>
  /** Every row as it is saved. */
  rows(tx: Reader, place: ImporPlace): Promise<ListRow[]>
  /** What a refusal calls a row. */
  nameOf(cells: Record<string, string>): string
  /**
   * Writes the rows an import had changed as they were; refuses in a sentence where something stands on them. Gives what
   * the trail keeps of what changed elsewhere with them.
   */
  restore(tx: Writer, restore: Restore): Promise<AuditEntry[] | undefined>
}

export const ownYear: Pick<ImporKind, 'yearOf'> = { yearOf: async (_, { tahun }) => tahun }
