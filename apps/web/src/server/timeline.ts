import { type Actor, type OutputOf, readTimeline } from '@akuntabel/app'
import type { RequestEvent } from '@sveltejs/kit'
import { placeOf } from './place.ts'
import { read } from './run.ts'

type Timeline = OutputOf<typeof readTimeline>

const CYCLE = /\/(perjanjian|pengukuran|laporan)(\/|$)/

/** Kept as long as the recognised visitor (see visitors.ts), and dropped as soon as anybody here changes anything. */
let known = new WeakMap<Actor, Map<string, Timeline>>()

export function forgetTimelines(): void {
  known = new WeakMap()
}

/** The year's strip on the pages of the cycle; elsewhere none. */
export async function timelineFor(event: RequestEvent): Promise<Timeline> {
  const { actor, stamp } = event.locals
  if (actor === null || !CYCLE.test(event.route.id ?? '')) return []
  const { entitas, tahun } = placeOf(event)
  const key = `${entitas}/${tahun}/${stamp?.text}`
  const kept = known.get(actor) ?? new Map<string, Timeline>()
  known.set(actor, kept)
  const found = kept.get(key)
  if (found !== undefined) return found
  const timeline = await read(event, readTimeline, { entitas, tahun })
  kept.set(key, timeline)
  return timeline
}
