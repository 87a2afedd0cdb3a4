import type { RequestEvent } from '@sveltejs/kit'
import { LRUCache } from 'lru-cache'
import { isPage, stampOf } from './stamp.ts'

/** Bytes of all pages; the least used is forgotten first. */
const MOST = 16 * 1024 * 1024

interface Page {
  headers: [string, string][]
  body: Buffer<ArrayBuffer>
}

const pages = new LRUCache<string, Page>({ maxSize: MOST, maxEntrySize: MOST / 32 })
/** Pages drawn once. Most are never asked for again under the same name. */
const drawn = new LRUCache<string, true>({ max: 4000 })

/** The page as this person was sent it before, or drawn now; kept when it is asked for a second time under its name. */
export async function keptPage(event: RequestEvent, draw: () => Promise<Response>): Promise<Response> {
  const key = keyOf(event)
  if (key === null) return draw()
  const found = pages.get(key)
  if (found !== undefined) return new Response(found.body, { headers: found.headers })
  const response = await draw()
  if (response.status !== 200 || !isPage(response) || response.headers.has('set-cookie')) return response
  if (!drawn.has(key)) {
    drawn.set(key, true)
    return response
  }
  const body = Buffer.from(await response.arrayBuffer())
  // What was written while it was drawn may show on it, and may be taken back: a draft, say.
  const stamp = await stampOf(event).catch(() => null)
  if (stamp?.text === event.locals.stamp?.text)
    pages.set(key, { headers: [...response.headers], body }, { size: body.length + key.length * 2 })
  return new Response(body, response)
}

/** The name stands for the person and all that was read; a page also shows its address, and is packed or not. */
function keyOf({ locals: { name, url }, request }: RequestEvent): string | null {
  if (name === null) return null
  const packed = request.headers.get('accept-encoding')?.includes('gzip')
  return `${name} ${packed ? 'gzip' : ''} ${url.href}`
}
