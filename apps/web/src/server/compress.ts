import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import type { Drawn } from './drawn.ts'

const packElsewhere = promisify(gzip)
/** Up to here packing takes less than handing the page to another thread and taking it back. */
const SMALL = 100_000
/** What fits one packet of the network arrives no sooner for being smaller. */
const TINY = 1400
const PACKED = /^(text\/html|application\/json)/

/** Pages are packed here because many offices run without a proxy in front and on a slow line. */
export async function compress(request: Request, { response, html }: Drawn): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  const accepts = request.headers.get('accept-encoding') ?? ''
  const packing = PACKED.test(type) && accepts.includes('gzip') && !response.headers.has('content-encoding')
  if (html === null && !packing) return response
  const body = html === null ? Buffer.from(await response.arrayBuffer()) : Buffer.from(html)
  const packed = packing ? await pack(body) : null
  const answer = new Response(packed ?? body, response)
  if (packing) answer.headers.append('vary', 'accept-encoding')
  if (packed !== null) answer.headers.set('content-encoding', 'gzip')
  if (packed !== null || html !== null) answer.headers.set('content-length', `${(packed ?? body).length}`)
  return answer
}

/** Null where packing gains nothing. */
async function pack(body: Buffer): Promise<Buffer<ArrayBuffer> | null> {
  if (body.length < TINY) return null
  return body.length < SMALL ? gzipSync(body, { level: 2 }) : packElsewhere(body, { level: 4 })
}
