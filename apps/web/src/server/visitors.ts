import type { Actor, App, Person } from '@akuntabel/app'

/** How long a recognised visitor is not looked up again; signing out and changing roles forget everybody at once. */
const KEEP_MS = 10_000
const MOST = 2000

interface Visitor {
  person: Person
  actors: Map<string, Actor>
  until: number
}

const known = new Map<string, Visitor>()

export interface Recognised {
  person: Person | null
  actor: Actor | null
  setCookie: string[]
}

/** Who comes with this cookie, and what he or she may do in the unit of the address. */
export async function recognise(
  app: App,
  { headers, url, unit }: { headers: Headers; url: URL; unit: string | undefined },
): Promise<Recognised> {
  const cookie = headers.get('cookie')
  if (!cookie) return { person: null, actor: null, setCookie: [] }
  const now = Date.now()
  let visitor = known.get(cookie)
  let setCookie: string[] = []
  if (visitor === undefined || visitor.until < now) {
    known.delete(cookie)
    const session = await app.auth.session({ headers, url })
    if (session === null) return { person: null, actor: null, setCookie: [] }
    setCookie = session.setCookie
    visitor = { person: session.person, actors: new Map(), until: now + KEEP_MS }
    if (known.size >= MOST) known.clear()
    known.set(cookie, visitor)
  }
  return { person: visitor.person, actor: await actorOf(app, visitor, unit), setCookie }
}

async function actorOf(app: App, visitor: Visitor, unit: string | undefined): Promise<Actor | null> {
  if (unit === undefined) return null
  const found = visitor.actors.get(unit)
  if (found !== undefined) return found
  const { id, name } = visitor.person
  // Somebody without a role there is known, yet may do nothing: every use case refuses with 403, not with the sign-in page.
  const actor = (await app.actor(id, unit)) ?? {
    personId: id,
    personName: name,
    unit,
    roles: [],
    viaUnit: unit,
  }
  visitor.actors.set(unit, actor)
  return actor
}

export function forgetVisitors(): void {
  known.clear()
}
