import { type Actor, type App, createApp, DEMO_PASSWORD, loadConfig } from '@akuntabel/app'
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

/** Opens the installation with today's program; its people sign in with the passwords they had. */
export async function factsOf(place: Place): Promise<unknown> {
  const config = loadConfig({ AKUNTABEL_DATA: place.dataDir, ...environment(place) })
  const app = await createApp(config, { jobs: false })
  try {
    const facts = await readFacts(app, (kunci) => signedIn(app, kunci))
    // As the fixture's file went through JSON too.
    return JSON.parse(JSON.stringify(facts))
  } finally {
    await app.close()
  }
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
