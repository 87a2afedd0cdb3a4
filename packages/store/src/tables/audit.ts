import type { Json } from './columns.ts'

/** The last link of a unit's chain; its row is the lock of the chain. */
export interface AuditKepalaTable {
  unit_code: string
  seq: bigint
  hash: string
}

export interface AuditJejakTable {
  unit_code: string
  seq: bigint
  at: Date
  actor_id: string
  actor_name: string
  peran: string
  event: string
  subject: string
  data: Json<unknown>
  prev_hash: string
  hash: string
}

export interface AuditTables {
  audit_kepala: AuditKepalaTable
  audit_jejak: AuditJejakTable
}
