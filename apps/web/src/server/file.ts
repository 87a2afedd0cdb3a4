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
