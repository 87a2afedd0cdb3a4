import { resolve } from 'node:path'
import { z } from 'zod'

const schema = z.object({
  AKUNTABEL_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL harus berawalan postgres:// atau postgresql://')
    .optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  AKUNTABEL_TODAY: z.iso.date('AKUNTABEL_TODAY harus tanggal seperti 2022-11-21').optional(),
})

export interface Config {
  /** Absolute path of the folder with the embedded database, the evidence and the secret. */
  dataDir: string
  databaseUrl: string | null
  port: number
  host: string
  /** Public address when a proxy hides it; otherwise taken from each request. */
  origin: string | null
  /** A fixed day for demonstrations and tests. */
  today: string | null
}

/** The only reader of the environment. Throws a sentence for people when a setting is unusable. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(filled)
  if (!read.success) {
    const reasons = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Pengaturan tidak dapat dipakai. ${reasons.join('; ')}`)
  }
  return {
    dataDir: resolve(read.data.AKUNTABEL_DATA),
    databaseUrl: read.data.DATABASE_URL ?? null,
    port: read.data.PORT,
    host: read.data.HOST,
    origin: read.data.ORIGIN ?? null,
    today: read.data.AKUNTABEL_TODAY ?? null,
  }
}
