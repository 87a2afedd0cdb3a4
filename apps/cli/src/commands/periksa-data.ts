import { existsSync } from 'node:fs'
import type { Rule } from '@akuntabel/checker'
import { commandLine } from '../actor.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

/** Rules from the office's own data, where this folder is an installation that knows it; none elsewhere. */
export async function dataRules(satker: string, tahun: number, io: Io): Promise<Rule[]> {
  const { isAppError, loadConfig } = await import('@akuntabel/app')
  const { dataDir, databaseUrl } = loadConfig(io.env)
  if (databaseUrl === null && !existsSync(dataDir)) return []
  try {
    return await withApp(io, (app, { ownDataRules }) => ownDataRules(app, commandLine(satker), tahun))
  } catch (cause) {
    if (!isAppError(cause)) throw cause
    io.err(cause.message)
    return []
  }
}
