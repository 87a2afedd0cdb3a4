import type { Database, Schema } from '@akuntabel/store'
import type { Auth } from './auth/auth.ts'
import type { PrivateBox } from './auth/private-box.ts'
import type { Clock } from './config/clock.ts'
import type { Config } from './config/config.ts'
import type { DocumentBuilder } from './dokumen/build/document-builder.ts'
import type { Addresses } from './email/addresses.ts'
import type { Mailer } from './email/mailer.ts'
import type { LaporanReader } from './keuangan/laporan-reader.ts'
import type { OneEach } from './limits/one-each.ts'
import type { SetupCode } from './start/setup-code.ts'
import type { TabelReader } from './tabel/tabel-reader.ts'
import type { ArchiveGauge } from './vault/archive-gauge.ts'
import type { Vault } from './vault/vault.ts'

/** What use cases reach besides their transaction. */
export interface Services {
  config: Config
  database: Database<Schema>
  clock: Clock
  auth: Auth
  vault: Vault
  documents: DocumentBuilder
  archives: ArchiveGauge
  tabel: TabelReader
  laporan: LaporanReader
  /** Archives on their way to people. */
  unduhan: OneEach
  setupCode: SetupCode
  box: PrivateBox
  mailer: Mailer
  /** Null where no pages are served. */
  addresses: Addresses | null
}
