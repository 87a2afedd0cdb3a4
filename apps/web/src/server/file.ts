/**
 * A file to be looked at in a tab of its own, as a picture of a page or in a frame of it: nothing of it runs, nothing is fetched for it.
 * A browser's own viewer of PDF does not start inside a sandbox, so that one is held by its policy alone.
 */
export function shownResponse(file: { name: string; type: string; bytes: Uint8Array }): Response {
  const response = fileResponse(file)
  const saved = response.headers.get('content-disposition') ?? ''
  response.headers.set('content-disposition', saved.replace(/^attachment/, 'inline'))
  if (file.type === 'application/pdf')
    response.headers.set(
      'content-security-policy',
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
  return response
}

/** A file for saving, never shown inside our own pages. */
export function fileResponse(file: { name: string; type: string; bytes: Uint8Array }): Response {
  const plain = file.name.replace(/[^\w.\- ]/g, '_')
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': file.type,
      'content-length': `${file.bytes.length}`,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })
}

/** An archive that is made while it is sent, so that its length is not known. */
export function streamedZip(name: string, body: ReadableStream<Uint8Array>): Response {
  const response = fileResponse({ name: `${name}.zip`, type: 'application/zip', bytes: new Uint8Array() })
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>, { headers })
}
