import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'

const packElsewhere = promisify(gzip)
/** Up to here packing takes less than handing the page to another thread and taking it back. */
const SMALL = 100_000
const PACKED = /^(text\/html|application\/json)/

/** Pages are packed here because many offices run without a proxy in front and on a slow line. */
export async function compress(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? ''
  const accepts = request.headers.get('accept-encoding') ?? ''
  if (!PACKED.test(type) || !accepts.includes('gzip') || response.headers.has('content-encoding'))
    return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  if (body.length < 1400) return new Response(body, { status: response.status, headers })
  const packed = body.length < SMALL ? gzipSync(body, { level: 2 }) : await packElsewhere(body, { level: 4 })
  headers.set('content-encoding', 'gzip')
  headers.set('content-length', `${packed.length}`)
  return new Response(packed, { status: response.status, headers })
}
