import autocannon from 'autocannon'
import { anotherAddress } from '../another-address.ts'
import { machine, quantile } from '../report.ts'
import { cpuOf, familyOf } from './family.ts'
import { ADDRESS } from './program.ts'

const SECONDS = 10
const WARM_UP = 8

export interface Load {
  name: string
  path: string
  /** Each visit asks for an address of its own, so that no page is one the program has drawn before. */
  anew?: boolean
}

/** Asks one page from `connections` people at once and prints how long they waited. */
export async function benchLoad(
  pages: Load[],
  { connections, cookie, pid }: { connections: number; cookie: string; pid: number },
): Promise<void> {
  console.log(`\nPages with ${connections} people asking at once, ${SECONDS} seconds each\n${machine()}\n`)
  console.log(
    '| page | p50 ms | p95 ms | p99 ms | pages/s | CPU ms/page: Akuntabel | PostgreSQL | not 200 |\n|---|--:|--:|--:|--:|--:|--:|--:|',
  )
  for (const { name, ...page } of pages) {
    await run(page, { connections, cookie, duration: WARM_UP })
    const family = familyOf(pid)
    const before = cpu(family)
    const { times, wrong, seconds } = await run(page, { connections, cookie, duration: SECONDS })
    const spent = cpu(family).map((after, index) =>
      ((after - (before[index] ?? 0)) / times.length).toFixed(2),
    )
    const at = (q: number) => quantile(times, q).toFixed(1)
    console.log(
      `| ${name} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${(times.length / seconds).toFixed(0)} | ${spent.join(' | ')} | ${wrong} |`,
    )
  }
}

/** Processor time of the program and of its database; it says more than waiting time where the machine is shared. */
function cpu(family: Map<string, number[]>): number[] {
  return [cpuOf(family.get('Akuntabel') ?? []), cpuOf(family.get('PostgreSQL') ?? [])]
}

async function run(
  { path, anew }: Omit<Load, 'name'>,
  { connections, cookie, duration }: { connections: number; cookie: string; duration: number },
): Promise<{ times: number[]; wrong: number; seconds: number }> {
  const times: number[] = []
  let wrong = 0
  const instance = autocannon({
    url: ADDRESS + path,
    connections,
    duration,
    headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip' },
    ...(anew && { requests: [{ setupRequest: (request) => ({ ...request, path: anotherAddress(path) }) }] }),
  })
  instance.on('response', (_client, status, _bytes, time) => {
    if (status === 200) times.push(time)
    else wrong++
  })
  const result = await instance
  return { times, wrong: wrong + result.errors, seconds: result.duration }
}

/** Cookies of somebody of the sample office. */
export async function signIn(email: string, password: string): Promise<string> {
  const answer = await fetch(`${ADDRESS}/masuk`, {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
    headers: { origin: ADDRESS, accept: 'text/html' },
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
