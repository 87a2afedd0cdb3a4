import { resolve } from 'node:path'
import type { LoginNames } from '@akuntabel/store'
import { z } from 'zod'
import { readWith } from '../input/sentences.ts'

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'alamat basis data harus berawalan postgres:// atau postgresql://')
  .optional()

const schema = z.object({
  AKUNTABEL_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: databaseUrl,
  DATABASE_URL_PROGRAM: databaseUrl,
  DATABASE_URL_MASUK: databaseUrl,
  DATABASE_URL_ANTREAN: databaseUrl,
  AKUNTABEL_CADANGAN: z.coerce
    .number('AKUNTABEL_CADANGAN harus bilangan bulat mulai dari 1')
    .int('AKUNTABEL_CADANGAN harus bilangan bulat mulai dari 1')
    .min(1, 'AKUNTABEL_CADANGAN harus bilangan bulat mulai dari 1')
    .default(3),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  AKUNTABEL_SMTP: z
    .string()
    .regex(/^smtps?:\/\/[^\s]+$/, 'alamat server email harus berawalan smtp:// atau smtps://')
    .refine(
      (url) => URL.canParse(url),
      'alamat server email tidak dapat dibaca, contoh: smtps://nama:sandi@email.kpu.go.id',
    )
    .optional(),
  AKUNTABEL_SMTP_DARI: z
    .string()
    .regex(
      /^([^<>@\r\n]+ <)?[^\s<>@]+@[^\s<>@]+>?$/,
      'pengirim harus alamat email, contoh: Akuntabel <akuntabel@kpu.go.id>',
    )
    .optional(),
  AKUNTABEL_SMTP_JAM: z.coerce
    .number('AKUNTABEL_SMTP_JAM harus jam 0 sampai 23')
    .int('AKUNTABEL_SMTP_JAM harus jam 0 sampai 23')
    .min(0, 'AKUNTABEL_SMTP_JAM harus jam 0 sampai 23')
    .max(23, 'AKUNTABEL_SMTP_JAM harus jam 0 sampai 23')
    .default(7),
  AKUNTABEL_TODAY: z.iso.date('AKUNTABEL_TODAY harus tanggal seperti 2022-11-21').optional(),
})

export interface SmtpConfig {
  /** `smtps://nama:sandi@server:465` */
  url: string
  from: string
  /** The hour of the office's day at which reminders go out. */
  hour: number
  /** The public address that links of a letter begin with. */
  origin: string
}

export interface Config {
  /** Absolute path of the folder with the embedded database, the evidence and the secret. */
  dataDir: string
  databaseUrl: string | null
  /** How many backups made before an upgrade stay. */
  keptBackups: number
  /** Addresses of the three logins beside the owner; null where `databaseUrl` does everything. */
  loginUrls: LoginNames | null
  port: number
  host: string
  /** Public address when a proxy hides it; otherwise taken from each request. */
  origin: string | null
  /** How mail goes out; null where it does not. */
  smtp: SmtpConfig | null
  /** A fixed day for demonstrations and tests. */
  today: string | null
}

/** The only reader of the environment. Throws a sentence for people when a setting is unusable. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = readWith(schema, filled)
  if (!read.success) {
    const reasons = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Pengaturan tidak dapat dipakai. ${reasons.join('; ')}`)
  }
  return {
    dataDir: resolve(read.data.AKUNTABEL_DATA),
    databaseUrl: read.data.DATABASE_URL ?? null,
    loginUrls: loginUrls(read.data),
    keptBackups: read.data.AKUNTABEL_CADANGAN,
    port: read.data.PORT,
    host: read.data.HOST,
    origin: read.data.ORIGIN ?? null,
    smtp: smtpOf(read.data),
    today: read.data.AKUNTABEL_TODAY ?? null,
  }
}

/** Without its sender no server takes a letter, and without the public address its links lead nowhere. */
function smtpOf(env: z.output<typeof schema>): SmtpConfig | null {
  const { AKUNTABEL_SMTP: url, AKUNTABEL_SMTP_DARI: from, AKUNTABEL_SMTP_JAM: hour, ORIGIN: origin } = env
  if (url === undefined && from === undefined) return null
  if (url && from && origin) return { url, from, hour, origin: origin.replace(/\/+$/, '') }
  throw new Error(
    'Pengaturan tidak dapat dipakai. AKUNTABEL_SMTP dan AKUNTABEL_SMTP_DARI diisi keduanya bersama ORIGIN, alamat ' +
      'Akuntabel yang dibuka orang, atau tidak satu pun.',
  )
}

/** All three or none: with one of them the walls would stand in part, and nobody would see which. */
function loginUrls(env: z.output<typeof schema>): LoginNames | null {
  const [program, signIn, queue] = [
    env.DATABASE_URL_PROGRAM,
    env.DATABASE_URL_MASUK,
    env.DATABASE_URL_ANTREAN,
  ]
  if (program === undefined && signIn === undefined && queue === undefined) return null
  if (program && signIn && queue && env.DATABASE_URL) return { program, signIn, queue }
  throw new Error(
    'Pengaturan tidak dapat dipakai. DATABASE_URL_PROGRAM, DATABASE_URL_MASUK, dan DATABASE_URL_ANTREAN diisi ketiganya ' +
      'bersama DATABASE_URL, atau tidak satu pun.',
  )
}
