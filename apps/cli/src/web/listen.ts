import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens and answers the address people open. */
export function listen(
  handler: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    // Without a proxy the connection is what it is; the web application reads the protocol from this header.
    request.headers['x-forwarded-proto'] ??= 'http'
    handler(request, response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, { host, port })))
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      resolve({ server, address: `http://${shownHost(host)}:${taken}` })
    })
  })
}

function shownHost(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function explain(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Pintu ${port} sudah dipakai program lain. Pilih yang lain, misalnya PORT=3001 npm start.`,
    )
  }
  if (error.code === 'EACCES')
    return new Error(`Pintu ${port} memerlukan hak istimewa. Pilih PORT di atas 1023.`)
  if (error.code === 'EADDRNOTAVAIL')
    return new Error(`Alamat ${host} bukan milik komputer ini. Periksa HOST.`)
  return error
}
