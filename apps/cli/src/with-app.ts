import { type App, createApp, loadConfig } from '@akuntabel/app'
import type { Io } from './io.ts'

/** Opens the application for one command, beside a running server if there is one, and closes it whatever happens. */
export async function withApp<T>(io: Io, fn: (app: App) => Promise<T>): Promise<T> {
  const app = await createApp(loadConfig(io.env), { onProgress: io.err, jobs: false })
  try {
    return await fn(app)
  } finally {
    await app.close()
  }
}
