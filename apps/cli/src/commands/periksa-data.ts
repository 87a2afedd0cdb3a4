import { existsSync } from 'node:fs'
import { isAppError, loadConfig, ownDataRules } from '@akuntabel/app'
import type { Rule } from '@akuntabel/checker'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

/** Rules from the office's own data, where this folder is an installation that knows it; none elsewhere. */
export async function dataRules(satker: string, tahun: number, io: Io): Promise<Rule[]> {
  const { dataDir, databaseUrl } = loadConfig(io.env)
  if (databaseUrl === null && !existsSync(dataDir)) return []
  const actor = {
    personId: 'baris-perintah',
    personName: 'Baris perintah',
    unit: satker,
    roles: ['apip' as const],
    viaUnit: satker,
  }
  try {
    return await withApp(io, (app) => ownDataRules(app, actor, tahun))
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    io.err(cause.message)
    return []
  }
}
