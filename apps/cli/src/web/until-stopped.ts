import type { Server } from 'node:http'

const PATIENCE = 10_000

/** Waits for SIGINT or SIGTERM, lets running answers finish, then closes the server. A second signal does not wait. */
export function untilStopped(server: Server, say: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false
    const stop = (signal: NodeJS.Signals): void => {
      if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143)
      stopping = true
      say('Menghentikan Akuntabel…')
      setTimeout(() => server.closeAllConnections(), PATIENCE).unref()
      server.close(() => {
        // The web application closes the database on this event; the process ends when nothing is left open.
        process.emit('sveltekit:shutdown' as 'disconnect')
        setTimeout(() => process.exit(1), PATIENCE).unref()
        resolve()
      })
      server.closeIdleConnections()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
