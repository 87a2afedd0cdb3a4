import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Member, serverPid, startMember, untilGone } from './fixtures/start-member.ts'

const ROUNDS = 3
let folder: string
const answered = new Set<string>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-tahan-'))
  chmodSync(folder, 0o755)
})
afterAll(async () => {
  await untilGone(folder)
  rmSync(folder, { recursive: true, force: true })
})

async function begin(round: number): Promise<Member> {
  const member = startMember(folder)
  await member.waitFor(/^ready$/)
  expect(await missing(member)).toEqual([])
  member.tell(`save ${round}`)
  await member.waitFor(/^saved /)
  await delay(50 + Math.random() * 300)
  return member
}

async function missing(member: Member): Promise<string[]> {
  const saved = new Set((await member.ask('saved')).split(','))
  return [...answered].filter((n) => !saved.has(n))
}

function remember(member: Member): void {
  for (const line of member.lines) if (line.startsWith('saved ')) answered.add(line.slice('saved '.length))
}

describe.skipIf(process.platform !== 'linux')('what was answered as saved is there', () => {
  test('after the program is killed, the database is killed, and both', async () => {
    let round = 1
    for (let n = 0; n < ROUNDS; n++) {
      const killed = await begin(round++)
      await killed.kill()
      remember(killed)

      const living = await begin(round++)
      const before = living.lines.length
      process.kill(serverPid(folder) ?? 0, 'SIGKILL')
      for (let at = before; !living.lines.slice(at + 20).some((line) => line.startsWith('saved ')); )
        await delay(20)
      living.tell('stop')
      await delay(100)
      remember(living)
      expect(await missing(living)).toEqual([])
      await living.close()

      const both = await begin(round++)
      process.kill(serverPid(folder) ?? 0, 'SIGKILL')
      await both.kill()
      remember(both)
    }
    const last = startMember(folder)
    await last.waitFor(/^ready$/)
    expect(await missing(last)).toEqual([])
    expect(answered.size).toBeGreaterThan(100)
    await last.close()
  }, 180_000)

  test('with two programs saving while the owner is killed', async () => {
    const [first, second] = [startMember(folder), startMember(folder)]
    await Promise.all([first.waitFor(/^ready$/), second.waitFor(/^ready$/)])
    first.tell('save 900')
    second.tell('save 901')
    await delay(300)
    await first.kill()
    await delay(1500)
    second.tell('stop')
    await delay(200)
    remember(first)
    remember(second)
    expect(await missing(second)).toEqual([])
    await second.close()
  })
})
