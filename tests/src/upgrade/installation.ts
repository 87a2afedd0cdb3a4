import { type Actor, type App, createApp, DEMO_PASSWORD, loadConfig } from '@akuntabel/app'
import { type Owner, openDatabase } from '@akuntabel/store'
import { type Ran, runCli } from '../support/akuntabel.ts'
import { OLD_DAY } from './fixture.ts'
import { readFacts } from './read-facts.ts'

export interface Place {
  dataDir: string
  databaseUrl?: string
}

/** Environment of a command on this installation. */
export function environment({ databaseUrl }: Place): Record<string, string> {
  return { AKUNTABEL_TODAY: OLD_DAY, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) }
}

/** One command of today's program on an installation. */
export function akuntabel(place: Place, ...args: string[]): Promise<Ran> {
  return runCli(args, place.dataDir, environment(place))
}

export type Opened = Owner<unknown>

/** Its database alone, as its owner, migrated or not. */
export async function opened<T>(place: Place, fn: (db: Opened) => Promise<T>): Promise<T> {
  const db = await openDatabase<unknown>(place)
  try {
    return await db.asOwner(fn)
  } finally {
    await db.close()
  }
}

/** Opens the installation with today's program; its people sign in with the passwords they had. */
export async function working<T>(
  place: Place,
  work: (app: App, as: (kunci: string) => Promise<Actor>) => Promise<T>,
): Promise<T> {
  const config = loadConfig({ AKUNTABEL_DATA: place.dataDir, ...environment(place) })
  const app = await createApp(config, { jobs: false })
  try {
    return await work(app, (kunci) => signedIn(app, kunci))
  } finally {
    await app.close()
  }
}

/** As the fixture's file went through JSON too. */
export async function factsOf(place: Place): Promise<unknown> {
  return JSON.parse(JSON.stringify(await working(place, readFacts)))
}

async function signedIn(app: App, kunci: string): Promise<Actor> {
  const { person } = await app.auth.signIn({
    headers: new Headers(),
    url: new URL('http://127.0.0.1/masuk'),
    ip: '127.0.0.1',
    email: `${kunci}@contoh.example`,
    password: DEMO_PASSWORD,
  })
  const actor = await app.actor(person.id, '3572')
  if (actor === null) throw new Error(`${kunci} has lost the role in 3572`)
  return actor
}
