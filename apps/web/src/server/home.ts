import { type App, type Person, readOffice } from '@akuntabel/app'
import { paths } from '#paths'

/** The first page of a person: the office's own entity in its current year; null without any role. */
export async function homeOf(app: App, person: Person): Promise<string | null> {
  const place = (await app.places(person.id))[0]
  const actor = place ? await app.actor(person.id, place.unit) : null
  if (!place || !actor) return null
  const office = await app.run(readOffice, actor, {})
  return paths.beranda({ unit: place.unit, entitas: 'kpu', tahun: office.currentYear })
}
