import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'

const packElsewhere = promisify(gzip)
/** Up to here packing takes less than handing the page to another thread and taking it back. */
const SMALL = 100_000
/** What fits one packet of the network arrives no sooner for being smaller. */
const TINY = 1400
const PACKED = /^(text\/html|application\/json)/

/** Pages are packed here because many offices run without a proxy in front and on a slow line. */
export async function compress(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  const accepts = request.headers.get('accept-encoding') ?? ''
  if (!PACKED.test(type) || !accepts.includes('gzip') || response.headers.has('content-encoding'))
    return response
  const body = Buffer.from(await response.arrayBuffer())
  const packed = await pack(body)
  const answer = new Response(packed ?? body, response)
  answer.headers.append('vary', 'accept-encoding')
  if (packed !== null) {
    answer.headers.set('content-encoding', 'gzip')
    answer.headers.set('content-length', `${packed.length}`)
  }
  return answer
}

/** Null where packing gains nothing. */
async function pack(body: Buffer): Promise<Buffer<ArrayBuffer> | null> {
  if (body.length < TINY) return null
  return body.length < SMALL ? gzipSync(body, { level: 2 }) : packElsewhere(body, { level: 4 })
}
