import type { Decimal } from '../number/decimal.ts'
import type { CapaianReason } from './types.ts'

/** Result of one formula before the cap: figure or reason, and what the trace says, written only when it is read. */
export type Step =
  | { raw: Decimal; formula: string; shown: () => string; notes?: string[] }
  | { raw: null; formula: string; reason: CapaianReason; notes?: string[] }
