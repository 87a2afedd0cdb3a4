import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { measureArchive } from './measure-archive.ts'
import { openArchive } from './open-archive.ts'
import { partText, unpackPart } from './unpack-part.ts'

const zip = zipSync({ 'a.txt': strToU8('halo '.repeat(200)), 'b.bin': [new Uint8Array(400), { level: 0 }] })
const ROOM = { entries: 10, bytes: 10_000 }

/** Where a text stands in bytes, the `nth` time. */
function placeOf(bytes: Uint8Array, text: string, nth = 1): number {
  let at = -1
  for (let count = 0; count < nth; count++) at = Buffer.from(bytes).indexOf(text, at + 1)
  return at
}

/** The same file, but its directory says that `a.txt` unpacks to so many bytes. */
function lying(size: number): Uint8Array {
  const copy = Uint8Array.from(zip)
  new DataView(copy.buffer).setUint32(placeOf(copy, 'a.txt', 2) - 46 + 24, size, true)
  return copy
}

describe('openArchive', () => {
  it('gives the parts by name, packed and unpacked', async () => {
    const archive = await openArchive(zip, ROOM)
    expect([...archive.keys()]).toEqual(['a.txt', 'b.bin'])
    const a = archive.get('a.txt')
    expect(a && partText(a)).toBe('halo '.repeat(200))
    expect(archive.get('b.bin')?.packed.length).toBe(400)
  })

  it('refuses rubbish, too many parts, a password and a part behind the end of the file', async () => {
    await expect(openArchive(strToU8('bukan zip'), ROOM)).rejects.toMatchObject({ fault: 'broken' })
    await expect(openArchive(zip, { entries: 1 })).rejects.toMatchObject({ fault: 'too-many' })
    const locked = Uint8Array.from(zip)
    locked[placeOf(locked, 'a.txt', 2) - 46 + 8] = 1
    await expect(openArchive(locked, ROOM)).rejects.toMatchObject({ fault: 'locked' })
    const beyond = Uint8Array.from(zip)
    new DataView(beyond.buffer).setUint32(placeOf(beyond, 'a.txt', 2) - 46 + 20, 5_000_000, true)
    await expect(openArchive(beyond, ROOM)).rejects.toMatchObject({ fault: 'broken' })
  })

  it('unpacks no more of a part than it says to hold', async () => {
    const part = (await openArchive(lying(999), ROOM)).get('a.txt')
    expect(() => part && unpackPart(part)).toThrow('unusable archive: broken')
  })
})

describe('measureArchive', () => {
  it('counts what comes out', async () => {
    expect(await measureArchive(zip, { bytes: 1400, entries: 2 })).toEqual({ type: 'other' })
    expect(await measureArchive(zip, { bytes: 1399, entries: 2 })).toEqual({ fault: 'too-large' })
    expect(await measureArchive(zip, { bytes: 1400, entries: 1 })).toEqual({ fault: 'too-many' })
    expect(await measureArchive(strToU8('bukan zip'), ROOM)).toEqual({ fault: 'broken' })
  })

  it('believes no size that it has not seen come out', async () => {
    expect(await measureArchive(lying(999), ROOM)).toEqual({ fault: 'broken' })
    expect(await measureArchive(lying(1001), ROOM)).toEqual({ fault: 'broken' })
    expect(await measureArchive(lying(1000), ROOM)).toEqual({ type: 'other' })
  })

  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
    ['other', 'application/vnd.ms-word.document.macroEnabled.main+xml'],
  ])('knows %s by what it says of its parts', async (type, main) => {
    const file = zipSync({
      '[Content_Types].xml': strToU8(`<Types><Override ContentType="${main}"/></Types>`),
    })
    expect(await measureArchive(file, ROOM)).toEqual({ type })
  })
})
