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
  const body = html ?? Buffer.from(await response.arrayBuffer())
  const packed = packing ? await pack(body) : null
  const sent = packed ?? (typeof body === 'string' ? Buffer.from(body) : body)
  const answer = new Response(sent, response)
  if (packing) answer.headers.append('vary', 'accept-encoding')
  if (packed !== null) answer.headers.set('content-encoding', 'gzip')
  if (packed !== null || html !== null) answer.headers.set('content-length', `${sent.length}`)
  return answer
}

/** Memory of its own costs a page more than to be packed does. */
const sheet = Buffer.allocUnsafeSlow(SMALL)
const utf8 = new TextEncoder()

/** Null where packing gains nothing. */
async function pack(body: string | Buffer): Promise<Buffer<ArrayBuffer> | null> {
  if (body.length < TINY) return null
  if (typeof body !== 'string') return packBytes(body)
  const { read, written } = utf8.encodeInto(body, sheet)
  return read === body.length
    ? gzipSync(sheet.subarray(0, written), { level: 2 })
    : packBytes(Buffer.from(body))
}

async function packBytes(body: Buffer): Promise<Buffer<ArrayBuffer>> {
  return body.length < SMALL ? gzipSync(body, { level: 2 }) : packElsewhere(body, { level: 4 })
}
