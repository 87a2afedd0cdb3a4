import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SavingClient, savingClient } from '../faults/saving-client.ts'
import { type RunningServer, runCli, startServer, temporaryData } from '../support/akuntabel.ts'
import { untilNoDatabase } from '../support/processes.ts'
import { sampleData } from '../support/sample-data.ts'
import { at, indikatorLinks } from '../support/sample-office.ts'
import { signedIn } from '../support/visitor.ts'
import { dataDigest } from './data-digest.ts'

const source = await sampleData()
const target = await temporaryData()
const busyFile = join(source.dataDir, 'sibuk.akuntabel')
const quietFile = join(source.dataDir, 'tenang.akuntabel')
let server: RunningServer
let client: SavingClient

beforeAll(async () => {
  server = await startServer(source.dataDir)
  const person = await signedIn(server.address, 'operator@contoh.example')
  const [first] = indikatorLinks(await (await person.get(at('pengukuran?tw=4'))).text())
  client = savingClient(person, at(`pengukuran/4/${first?.id}`))
})
afterAll(async () => {
  await server?.stop()
  for (const { dataDir, remove } of [source, target]) {
    await untilNoDatabase(dataDir)
    await remove()
  }
})

describe('a backup made while the program runs', () => {
  let answeredBefore: number
  let sent: string[]

  it('is made while somebody saves, and shows how far it is', async () => {
    let going = true
    const work = client.run(() => going)
    while (client.answered.length < 3) await new Promise((resolve) => setTimeout(resolve, 20))
    answeredBefore = client.answered.length
    const made = await runCli(['cadangkan', busyFile], source.dataDir)
    going = false
    await work
    sent = [...client.answered]
    expect(made, made.stderr).toMatchObject({ code: 0 })
    expect(made.stderr).toMatch(/\d+%/)
    expect(client.strange).toEqual([])
    expect(sent.length).toBeGreaterThan(answeredBefore)

    const quiet = await runCli(['cadangkan', quietFile], source.dataDir)
    expect(quiet, quiet.stderr).toMatchObject({ code: 0 })
  })

  it('gives an empty folder the same data and the same evidence', async () => {
    const restored = await runCli(['pulihkan', quietFile], target.dataDir)
    expect(restored, restored.stderr).toMatchObject({ code: 0 })
    const [before, after] = [await dataDigest(source.dataDir), await dataDigest(target.dataDir)]
    expect(Object.keys(after).filter((name) => name.startsWith('bukti/')).length).toBeGreaterThan(0)
    expect(after).toEqual(before)
    expect(await runCli(['audit', 'periksa'], target.dataDir)).toMatchObject({ code: 0 })
  })

  it.each([
    ['cut off in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['without its last byte', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['with one bit turned at its start', (bytes: Buffer) => flip(bytes, 3)],
    ['with one bit turned in its middle', (bytes: Buffer) => flip(bytes, bytes.length >> 1)],
    ['with one bit turned near its end', (bytes: Buffer) => flip(bytes, bytes.length - 40)],
    ['of another kind', () => Buffer.from('%PDF-1.7 bukan cadangan\n'.repeat(100))],
  ])('changes nothing when the file is %s', async (_, breakIt) => {
    const broken = join(source.dataDir, 'rusak.akuntabel')
    await writeFile(broken, breakIt(await readFile(quietFile)))
    const before = await dataDigest(target.dataDir)
    const refused = await runCli(['pulihkan', broken], target.dataDir)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toMatch(/[Cc]adangan/)
    expect(await dataDigest(target.dataDir)).toEqual(before)
  })

  it('that was made while somebody saved is of one moment', async () => {
    const restored = await runCli(['pulihkan', busyFile], target.dataDir)
    expect(restored, restored.stderr).toMatchObject({ code: 0 })
    const audit = await runCli(['audit', 'periksa'], target.dataDir)
    expect(audit, audit.stdout).toMatchObject({ code: 0 })
    const other = await startServer(target.dataDir)
    try {
      const person = await signedIn(other.address, 'operator@contoh.example')
      const shown = await savingClient(person, client.path).shown()
      expect(sent.slice(answeredBefore - 1)).toContain(shown)
    } finally {
      await other.stop()
    }
  })
})

function flip(bytes: Buffer, position: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[position] = (copy[position] ?? 0) ^ 0x10
  return copy
}
