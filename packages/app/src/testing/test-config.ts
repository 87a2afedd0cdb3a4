import type { Config } from '../config/config.ts'

/** As the program of one office is configured, on this database and day. */
export function testConfig(own: {
  dataDir: string
  databaseUrl: string
  today: string
  smtp?: Config['smtp']
}): Config {
  return { smtp: null, ...own, loginUrls: null, keptBackups: 3, port: 0, host: '127.0.0.1', origin: null }
}
