import { type RawBuilder, sql } from 'kysely'

/** What every change of such a row sets: its next version, who changed it, when. */
export function edited(by: string): {
  version: RawBuilder<number>
  updated_by: string
  updated_at: RawBuilder<Date>
} {
  return { version: sql<number>`version + 1`, updated_by: by, updated_at: sql<Date>`now()` }
}
