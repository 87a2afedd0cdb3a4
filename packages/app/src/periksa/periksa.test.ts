import { describe, expect, it } from 'vitest'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { checkApart } from './apart/check-apart.ts'
import type { CheckAnswer, ResultFile } from './apart/messages.ts'
import { createKeptResults } from './kept-results.ts'
import { createPublicChecker } from './public-checker.ts'
import { sampleDocument } from './sample-document.ts'

const EMPTY: CheckAnswer = { view: { verdict: '', findings: 0, files: [], refused: [] }, files: [] }
const file = (name: string, size = 1): ResultFile => ({ name, type: 'x', bytes: new Uint8Array(size) })

describe('in a process of its own', () => {
  it('checks the sample, whose mistakes are of several kinds', async () => {
    const answer = await checkApart({ files: [await sampleDocument()] })
    const found = answer.view.files.flatMap((one) => one.groups.flatMap((group) => group.findings))
    expect(new Set(found.map((one) => one.rule.split('/')[0])).size).toBeGreaterThanOrEqual(4)
    expect(found.find((one) => one.excerpt.kind === 'table')?.stated).toBeTruthy()
    expect(answer.files.map((one) => one.name)).toEqual([
      'hasil-periksa.html',
      'hasil-periksa.json',
      'contoh-laporan-komentar.docx',
    ])
    expect(Buffer.from(answer.files[2]?.bytes.subarray(0, 2) ?? []).toString()).toBe('PK')
  })

  it('names a file that cannot be read and checks the other', async () => {
    const broken = { name: 'rusak.pdf', bytes: Buffer.from('%PDF-1.7 rusak') }
    const { view } = await checkApart({ files: [broken, await sampleDocument()] })
    expect(view.refused).toMatchObject([{ file: 'rusak.pdf' }])
    expect(view.files).toHaveLength(1)
  })

  it.each([
    ['takes too long', { timeMs: 1, memoryMb: 512 }],
    ['needs too much memory', { timeMs: 30_000, memoryMb: 12 }],
  ])('ends one that %s, with a sentence', async (_, bounds) => {
    await expect(checkApart({ files: [await sampleDocument()] }, bounds)).rejects.toMatchObject({
      code: 'berkas-ditolak',
      message: expect.stringContaining('terlalu berat'),
    })
  })
})

describe('for people without an account', () => {
  const one = { name: 'a.txt', bytes: new Uint8Array(1) }

  it.each([
    ['nothing', [], 'masukan-salah'],
    ['six files', Array(6).fill(one), 'masukan-salah'],
    [
      'more than 20 MB',
      [one, { name: 'b.txt', bytes: new Uint8Array(20 * 1024 * 1024) }],
      'berkas-terlalu-besar',
    ],
  ])('refuses %s before anything is read', async (_, files, code) => {
    const checker = createPublicChecker(() => {
      throw new Error('was read')
    })
    await expect(checker.check(files)).rejects.toMatchObject({ code })
  })

  it('refuses the twenty-first within ten minutes, and nobody else', () => {
    const { admit } = createPublicChecker(async () => EMPTY)
    for (let at = 0; at < 20; at++) admit('10.0.0.1')
    expect(() => admit('10.0.0.1')).toThrow(/dua puluh/)
    expect(() => admit('10.0.0.2')).not.toThrow()
  })

  it('refuses when too many are being checked, and checks again afterwards', async () => {
    const finish: (() => void)[] = []
    const checker = createPublicChecker(() => new Promise((resolve) => finish.push(() => resolve(EMPTY))))
    const waiting = Array.from({ length: 8 }, () => checker.check([one]))
    await expect(checker.check([one])).rejects.toMatchObject({ code: 'terlalu-sering' })
    for (let done = 0; done < 8; done++) {
      await Promise.resolve()
      await expect.poll(() => finish.length).toBeGreaterThan(0)
      finish.shift()?.()
    }
    await Promise.all(waiting)
    const again = checker.check([one])
    await expect.poll(() => finish.length).toBe(1)
    finish.shift()?.()
    await expect(again).resolves.toMatchObject({ id: null })
  })
})

describe('results', () => {
  it('are found by an id nobody guesses, for ten minutes', () => {
    let now = 0
    const kept = createKeptResults({ forMs: 600_000, results: 2, bytes: 100 }, () => now)
    const id = kept.keep([file('a'), file('b')]) ?? ''
    expect(id).toMatch(/^[\w-]{24}$/)
    expect(kept.find(id, 1)?.name).toBe('b')
    expect(kept.find(id, 2)).toBeNull()
    expect(kept.find('lain', 0)).toBeNull()
    now = 600_000
    expect(kept.find(id, 0)).toBeNull()
  })

  it('are bounded in number and bytes; the oldest go first', () => {
    const kept = createKeptResults({ forMs: 600_000, results: 2, bytes: 100 })
    const [a, b, c] = ['a', 'b', 'c'].map((name) => kept.keep([file(name, 30)]) ?? '')
    expect([a, b, c].map((id) => kept.find(id ?? '', 0)?.name)).toEqual([undefined, 'b', 'c'])
    const big = kept.keep([file('d', 90)]) ?? ''
    expect([b, c, big].map((id) => kept.find(id ?? '', 0)?.name)).toEqual([undefined, undefined, 'd'])
    expect(kept.keep([file('e', 101)])).toBeNull()
  })
})

it('lets a visitor in again when the time has passed', () => {
  let now = 0
  const { allow } = createRateLimit({ most: 2, everyMs: 1000 }, () => now)
  expect([allow('a'), allow('a'), allow('a')]).toEqual([true, true, false])
  now = 1000
  expect(allow('a')).toBe(true)
})

it.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
])('%s is the visitor %s', (address, visitor) => {
  expect(visitorOf(address)).toBe(visitor)
})
