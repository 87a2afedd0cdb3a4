import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** An installation of the first published version; its README says how it was made. */
const FOLDER = join(import.meta.dirname, '../../fixtures/upgrade/f57a43b/data')

export const OLD_BACKUP: string = join(FOLDER, 'cadangan.akuntabel')

/** The day on which it was made, so that what depends on the day is the same. */
export const OLD_DAY = '2023-01-16'

export function oldFacts(): unknown {
  return JSON.parse(readFileSync(join(FOLDER, 'facts.json'), 'utf8'))
}

/** Schema and rows as SQL statements. */
export function oldDump(): string {
  return gunzipSync(readFileSync(join(FOLDER, 'external.sql.gz'))).toString('utf8')
}
