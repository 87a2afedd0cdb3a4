import type { App, Person } from '@akuntabel/app'
import { paths } from '#paths'

/** The first page of a person: the office where he or she works; null without any role. */
export async function homeOf(app: App, person: Person): Promise<string | null> {
  const place = (await app.places(person.id))[0]
  return place ? paths.kantor(place.unit) : null
}
