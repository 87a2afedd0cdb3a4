import type { Database } from '@akuntabel/store'
import { betterAuth } from 'better-auth'

export const MIN_PASSWORD_LENGTH = 10
export const MAX_PASSWORD_LENGTH = 128

/** Whom the rate limit counts; set only by `auth.ts` on requests it builds itself, so nobody outside can claim it. */
export const IP_HEADER = 'x-akuntabel-alamat'

/** Tries per person and address before a pause. */
export const GUESSES = { window: 300, max: 20 }

/** Wrong tries of one address over all accounts: who guesses one password for everybody is stopped, an office is not. */
export const WRONG_TRIES = { most: 100, everyMs: 5 * 60_000 }

export const AUTH_PATH = '/auth'

/** The kept library does all cryptography, sessions and rate limits; nothing of it faces the network directly. */
export function createBetterAuth(options: { database: Database; secret: string; secure: boolean }) {
  return betterAuth({
    appName: 'Akuntabel',
    secret: options.secret,
    basePath: AUTH_PATH,
    database: { db: options.database.signIn, type: 'postgres', schemaName: 'auth', transaction: true },
    // The web checks the origin of every form; here the request carries its own.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD_LENGTH,
      maxPasswordLength: MAX_PASSWORD_LENGTH,
    },
    // Set by an admin or on the command line: the person chooses an own password before anything else.
    user: { additionalFields: { gantiSandi: { type: 'boolean', defaultValue: false, input: false } } },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': GUESSES,
        '/change-password': GUESSES,
        '/get-session': false,
      },
    },
    advanced: {
      useSecureCookies: options.secure,
      cookiePrefix: 'akuntabel',
      ipAddress: { ipAddressHeaders: [IP_HEADER] },
      database: { validateSchema: false },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })
}

export type BetterAuth = ReturnType<typeof createBetterAuth>
