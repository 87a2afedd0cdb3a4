import type { App } from '@akuntabel/app'
import type { Io } from './io.ts'

type Program = typeof import('@akuntabel/app')

/**
 * Opens the application for one command, beside a running server if there is one, and closes it whatever happens.
 * It is loaded here and not at the top: help and `periksa` need no database and should not wait for one.
 */
export async function withApp<T>(io: Io, fn: (app: App, program: Program) => Promise<T>): Promise<T> {
  const program = await import('@akuntabel/app')
  const app = await program.createApp(program.loadConfig(io.env), { onProgress: io.err, jobs: false })
  try {
    return await fn(app, program)
  } finally {
    await app.close()
  }
}
