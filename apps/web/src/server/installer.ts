import type { RequestEvent } from '@sveltejs/kit'

/** What a proxy or tunnel adds, told from what our own server sets: these are the headers as they came in. */
const PASSED_ON = /^(x-forwarded-|forwarded$|via$|x-real-ip$|x-client-ip$|cf-|true-client-ip$)/i
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const THIS_COMPUTER = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i

interface Incoming {
  rawHeaders: string[]
  socket: { remoteAddress?: string }
}

/** Who sits at this very computer need not type the code it shows: nothing in between, and no name that leads elsewhere. */
export function installerOf(event: RequestEvent): { address: string; local: boolean } {
  const incoming = (event.platform as { req?: Incoming } | undefined)?.req
  return { address: event.getClientAddress(), local: incoming !== undefined && isLocal(incoming) }
}

export function isLocal({ rawHeaders, socket }: Incoming): boolean {
  const names = rawHeaders.filter((_, place) => place % 2 === 0)
  const hosts = rawHeaders.filter(
    (_, place) => rawHeaders[place - 1]?.toLowerCase() === 'host' && place % 2 === 1,
  )
  return (
    LOOPBACK.test(socket.remoteAddress ?? '') &&
    !names.some((name) => PASSED_ON.test(name)) &&
    hosts.length === 1 &&
    THIS_COMPUTER.test(hosts[0] ?? '')
  )
}
