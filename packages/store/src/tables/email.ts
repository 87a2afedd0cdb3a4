import type { EmailKerap, EmailState } from '@akuntabel/domain'
import type { ColumnType, Generated } from 'kysely'
import type { IsoDate, Stamp } from './columns.ts'

/** How often a person wants mail of an office; no row: daily. */
export interface EmailPilihanTable {
  unit_code: string
  person_id: string
  kerap: EmailKerap
  at: Stamp
}

/** The one letter of a person and a day. */
export interface EmailKirimTable {
  unit_code: string
  person_id: string
  hari: IsoDate
  state: EmailState
  percobaan: Generated<number>
  /** Why it was not sent. */
  pesan: string | null
  /** Duties it told of. */
  kunci: ColumnType<string[], string[] | undefined, string[]>
  /** When its state changed last. */
  at: Stamp
}

/** Who asked on a day for a duty to be done. */
export interface PengingatTable {
  unit_code: string
  kunci: string
  hari: IsoDate
  person_id: string
  /** The name the person had. */
  oleh: string
  at: Stamp
}

export interface EmailTables {
  email_pilihan: EmailPilihanTable
  email_kirim: EmailKirimTable
  pengingat: PengingatTable
}
