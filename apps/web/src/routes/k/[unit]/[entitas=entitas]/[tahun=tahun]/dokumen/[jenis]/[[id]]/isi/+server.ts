import { downloadDokumen } from '@akuntabel/app'
import { placeOf } from '#server/place.ts'
import { read } from '#server/run.ts'
import type { RequestHandler } from './$types'

/** The document as a page of its own: it may carry its own styles, no script, and only our own page may frame it. */
export const GET: RequestHandler = async (event) => {
  const { entitas, tahun } = placeOf(event)
  const { jenis, id } = event.params
  const { bytes, type } = await read(event, downloadDokumen, { entitas, tahun, jenis, id, format: 'html' })
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': type,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'self'",
    },
  })
}
