import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Member,
  ownerOf,
  parentOf,
  serverPid,
  serverProcesses,
  startMember,
  untilGone,
} from './fixtures/start-member.ts'

const NOBODY = { uid: 65534, gid: 65534 }
const isRoot = process.getuid?.() === 0

let folder: string
let members: Member[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'akuntabel-inti-'))
  chmodSync(folder, 0o755)
  members = []
})

afterEach(async () => {
  for (const member of members) if (member.process.exitCode === null) await member.kill()
  await untilGone(folder)
  rmSync(folder, { recursive: true, force: true })
})

async function start(dataDir = folder, identity?: typeof NOBODY): Promise<Member> {
  const member = startMember(dataDir, identity)
  members.push(member)
  await member.waitFor(/^ready$/)
  return member
}

/** The member whose process is the parent of the server. */
function owner(): Member | undefined {
  const pid = serverPid(folder)
  return members.find((member) => pid !== null && member.process.pid === parentOf(pid))
}

describe.skipIf(process.platform !== 'linux')('the embedded server', () => {
  test('listens in the data folder only, durably, and leaves nothing behind when closed', async () => {
    const member = await start()
    expect(await member.ask('tcp')).toBe('')
    expect(await member.ask('fsync')).toBe('ononon')
    const home = join(folder, 'postgres')
    expect(statSync(join(home, 'socket')).mode & 0o777).toBe(0o700)
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
    await member.close()
    expect(serverProcesses(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual(['postgres'])
  })

  test.skipIf(!isRoot)('started by root, it runs as an ordinary user', async () => {
    await start()
    expect(ownerOf(serverPid(folder) ?? 0)).not.toBe(0)
  })

  test.skipIf(!isRoot)(
    'started by an ordinary user, it runs as that user; root may join and start it later',
    async () => {
      chownSync(folder, NOBODY.uid, NOBODY.gid)
      const ordinary = await start(folder, NOBODY)
      expect(ownerOf(serverPid(folder) ?? 0)).toBe(NOBODY.uid)
      const root = await start()
      const system = await ordinary.ask('system')
      await ordinary.close()
      expect(await root.ask('system')).toBe(system)
      expect(ownerOf(serverPid(folder) ?? 0)).toBe(NOBODY.uid)
    },
  )

  test.skipIf(!isRoot)('a folder of somebody else is refused with a sentence', async () => {
    await (await start()).close()
    await expect(start(folder, NOBODY)).rejects.toThrow(/tidak dapat dibaca atau ditulisi/)
  })

  test.skipIf(!isRoot)('started by root in a folder closed to others, as /root is', async () => {
    chmodSync(folder, 0o700)
    const inside = join(folder, 'data')
    mkdirSync(inside, { mode: 0o700 })
    const member = await start(inside)
    expect(ownerOf(serverPid(inside) ?? 0)).not.toBe(0)
    expect(await member.ask('tcp')).toBe('')
    await member.close()
  })

  test('a path too long for a socket is served from a short private folder', async () => {
    const long = join(folder, 'sangat-panjang-'.repeat(7), 'data')
    mkdirSync(long, { recursive: true })
    const [first, second] = await Promise.all([start(long), start(long)])
    expect(await first.ask('system')).toBe(await second.ask('system'))
    await Promise.all([first.close(), second.close()])
    expect(serverProcesses(long)).toEqual([])
    const short = readFileSync(join(long, 'postgres', 'socket-folder'), 'utf8')
    expect(statSync(short).mode & 0o777).toBe(0o700)
    rmSync(short, { recursive: true })
  })

  test('of several first starts at once one makes the database and all use it', async () => {
    const all = await Promise.all([start(), start(), start()])
    const systems = await Promise.all(all.map((member) => member.ask('system')))
    expect(new Set(systems).size).toBe(1)
    expect(readdirSync(folder)).toEqual(['postgres'])
  })

  test('who joined takes over when the owner closes, and when it is killed', async () => {
    for (let n = 0; n < 3; n++) await start()
    for (const end of ['close', 'kill'] as const) {
      const leaving = owner()
      expect(leaving).toBeDefined()
      await leaving?.[end]()
      members = members.filter((member) => member !== leaving)
      for (const member of members) expect(Number(await member.ask('count'))).toBe(0)
    }
    await members[0]?.close()
    // The server of the killed one may still be writing its last.
    await expect.poll(() => serverProcesses(folder)).toEqual([])
  })

  test('a lock left over by a killed server whose process number now belongs to another program does not block the start', async () => {
    const member = await start()
    await member.kill()
    await untilGone(folder)
    const stale = join(folder, 'postgres', 'data', 'postmaster.pid')
    writeFileSync(stale, `${process.pid}\n${folder}\n0\n5432\n\n\n\n`)
    const { uid, gid } = statSync(join(folder, 'postgres'))
    chownSync(stale, uid, gid)
    expect(await (await start()).ask('count')).toBe('0')
  })
})
