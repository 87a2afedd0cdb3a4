import { z } from 'zod'

/** What who checks notes of single indicators, by id; empty ones say nothing. */
export const quarterNotes = z
  .record(z.uuid(), z.string().trim().max(2000))
  .optional()
  .transform((notes = {}) => Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== '')))
