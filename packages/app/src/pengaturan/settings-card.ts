import type { Lembaga } from '@akuntabel/domain'
import type { Reader, Unit } from '@akuntabel/store'
import type { SmtpConfig } from '../config/config.ts'

/** One kind of setting on the page that lists them. */
export interface SettingsCard {
  bagian: string
  title: string
  /** What stands there now, in a sentence. */
  now: string
  /** What is missing; empty when it is complete. */
  missing: string[]
}

/** What every kind is asked with. */
export interface SettingsAsk {
  tx: Reader
  unit: Unit
  lembaga: Lembaga
  /** The day at the office. */
  hari: string
  /** The year of the address. */
  tahun: number
  /** How mail goes out; null where it does not. */
  smtp: SmtpConfig | null
}

export interface SettingsKind {
  /** What its changes stand under in the trail. */
  subject: string
  card(ask: SettingsAsk): Promise<SettingsCard>
}
