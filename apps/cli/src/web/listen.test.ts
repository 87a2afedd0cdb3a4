import { expect, it } from 'vitest'
import { listen } from './listen.ts'

it('answers the address to open, and says http where no proxy says otherwise', async () => {
  const seen: (string | undefined)[] = []
  const handler = (
    request: import('node:http').IncomingMessage,
    response: import('node:http').ServerResponse,
  ): void => {
    seen.push(request.headers['x-forwarded-proto']?.toString())
    response.end('baik')
  }
  const { server, address } = await listen(handler, { host: '127.0.0.1', port: 0 })
  try {
    expect(address).toMatch(/^http:\/\/localhost:\d+$/)
    expect(await (await fetch(address)).text()).toBe('baik')
    await fetch(address, { headers: { 'x-forwarded-proto': 'https' } })
    expect(seen).toEqual(['http', 'https'])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

it('says what to do when the port is taken', async () => {
  const { server, address } = await listen(() => undefined, { host: '127.0.0.1', port: 0 })
  try {
    const port = Number(new URL(address).port)
    await expect(listen(() => undefined, { host: '127.0.0.1', port })).rejects.toThrow(
      /sudah dipakai program lain/,
    )
  } finally {
    server.close()
  }
})
