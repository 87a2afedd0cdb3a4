import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createRateLimit, visitorOf } from '../limits/rate-limit.ts'
import { checkApart } from './apart/check-apart.ts'
import type { CheckAnswer, CheckRequest, ResultFile } from './apart/messages.ts'
import { checkView } from './check-view.ts'
import type { KeptCheck } from './kept-check.ts'
import { createKeptResults } from './kept-results.ts'
import { withMark } from './marks.ts'
import { readMarks } from './marks-file.ts'
import { createPublicChecker } from './public-checker.ts'
import { resultFile } from './result-file.ts'
import { sampleDocument } from './sample-document.ts'
import { unpackCheck } from './stored-check.ts'

const SIDIK = '0123456789abcdef'

const EMPTY: CheckAnswer = {
  read: 0,
  ringkas: { files: [], verdict: '' },
  check: new Uint8Array(),
  words: [],
}
const word = (name: string, size = 1): ResultFile => ({ name, type: 'x', bytes: new Uint8Array(size) })
const kept = (size = 1, abaikan: KeptCheck['abaikan'] = []): KeptCheck => ({
  ...{ check: new Uint8Array(), abaikan, ringkas: { files: [], verdict: '' } },
  words: [word('a', size)],
})
const ask = (files: CheckRequest['files'], abaikan: CheckRequest['abaikan'] = []): CheckRequest => ({
  files,
  bandingkan: [],
  abaikan,
})
const viewOf = async (check: Uint8Array, abaikan: CheckRequest['abaikan'] = []) =>
  checkView(await unpackCheck(check), abaikan)

describe('in a process of its own', () => {
  it('checks the sample, whose mistakes are of several kinds', async () => {
    const answer = await checkApart(ask([await sampleDocument()]))
    const { files, choices } = await viewOf(answer.check)
    const repairs = files.flatMap((one) => one.groups.flatMap((group) => group.repairs))
    const found = repairs.flatMap((repair) => repair.findings)
    expect(choices.rumpun.length).toBeGreaterThanOrEqual(4)
    expect(found.find((one) => one.excerpt.kind === 'table')?.stated).toBeTruthy()
    expect(repairs.map(({ no }) => no)).toEqual(repairs.map((_, at) => at + 1))
    expect(answer.words.map((one) => one.name)).toEqual(['contoh-laporan-komentar.docx'])
    expect(Buffer.from(answer.words[0]?.bytes.subarray(0, 2) ?? []).toString()).toBe('PK')
  })

  it('names a file that cannot be read and checks the other', async () => {
    const broken = { name: 'rusak.pdf', bytes: Buffer.from('%PDF-1.7 rusak') }
    const answer = await checkApart(ask([broken, await sampleDocument()]))
    const view = await viewOf(answer.check)
    expect(view.refused).toMatchObject([{ file: 'rusak.pdf' }])
    expect([answer.read, view.files.length]).toEqual([1, 1])
  })

  it('tells what was copied from last year, which is not checked itself', async () => {
    const copied =
      'Faktor pendukung tercapainya target adalah koordinasi yang baik antara subbagian perencanaan dan subbagian keuangan, pembagian tugas yang jelas, serta ketersediaan aplikasi pemantauan yang dapat dibuka setiap saat oleh semua pegawai.'
    const report = (year: number) => ({
      name: `lkj-${year}.txt`,
      bytes: Buffer.from(
        `LAPORAN KINERJA KPU KOTA BLITAR\nTAHUN ${year}\n\nBAB III AKUNTABILITAS KINERJA\n\n${copied}\n`,
      ),
    })
    const answer = await checkApart({ ...ask([report(2021)]), bandingkan: [report(2020)] })
    const { files } = await viewOf(answer.check)
    expect([answer.read, files.length]).toEqual([1, 1])
    expect(JSON.stringify(files)).toContain('laporan KPU Kota Blitar tahun 2020')
    const alone = await checkApart(ask([report(2021)]))
    expect(JSON.stringify((await viewOf(alone.check)).files)).not.toContain('tahun 2020')
  })

  it('leaves what is no mistake out of the Word document, and counts it', async () => {
    const file = await sampleDocument()
    const first = await checkApart(ask([file]))
    const marked = (await viewOf(first.check)).files[0]?.groups[0]?.repairs[0]?.findings[0]?.sidik ?? []
    const abaikan = marked.map((sidik) => ({ sidik, alasan: 'Sudah dijelaskan.' }))
    const again = await checkApart(ask([file], abaikan))
    const view = await viewOf(again.check, abaikan)
    expect(view.hidden).toBe(marked.length)
    expect(view.files[0]?.hidden[0]).toMatchObject({ fingerprint: marked[0], reason: 'Sudah dijelaskan.' })
    const comments = ({ words }: CheckAnswer) =>
      strFromU8(unzipSync(words[0]?.bytes ?? new Uint8Array())['word/comments.xml'] ?? new Uint8Array())
    const message = view.files[0]?.hidden[0]?.message.slice(0, 40).replaceAll('&', '&amp;') ?? ''
    expect(comments(first)).toContain(message)
    expect(comments(again)).not.toContain(message)
  })

  it.each([
    ['takes too long', { timeMs: 1, memoryMb: 512 }],
    ['needs too much memory', { timeMs: 30_000, memoryMb: 12 }],
  ])('ends one that %s, with a sentence', async (_, bounds) => {
    await expect(checkApart(ask([await sampleDocument()]), bounds)).rejects.toMatchObject({
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
    await expect(checker.check(ask(files))).rejects.toMatchObject({ code })
    // What the files are held against counts, too.
    const [first, ...compared] = files
    if (first)
      await expect(checker.check({ ...ask([first]), bandingkan: compared })).rejects.toMatchObject({ code })
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
    const waiting = Array.from({ length: 14 }, () => checker.check(ask([one])))
    await expect(checker.check(ask([one]))).rejects.toMatchObject({ code: 'terlalu-sering' })
    for (let done = 0; done < 14; done++) {
      await Promise.resolve()
      await expect.poll(() => finish.length).toBeGreaterThan(0)
      finish.shift()?.()
    }
    await Promise.all(waiting)
    const again = checker.check(ask([one]))
    await expect.poll(() => finish.length).toBe(1)
    finish.shift()?.()
    await expect(again).resolves.toMatchObject({ read: 0 })
  })
})

describe('several people at once', () => {
  const named = (name: string) => ask([{ name, bytes: new Uint8Array(1) }])

  it('are served in turns beside a file that holds one of the two processes to the end of its time', async () => {
    const done: string[] = []
    let end = (): void => undefined
    const checker = createPublicChecker(async ({ files }) => {
      const name = files[0]?.name ?? ''
      if (name === 'bom') await new Promise<void>((resolve) => (end = resolve))
      done.push(name)
      return EMPTY
    })
    const bomb = checker.check(named('bom'), 'a')
    const ofA = checker.check(named('a2'), 'a')
    const many = ['b1', 'b2', 'b3'].map((name) => checker.check(named(name), 'b'))
    const others = ['c', 'd', 'e', 'f'].map((name) => checker.check(named(name), name))
    await Promise.all([...many, ...others])
    // Who sent three waits for who sent one, and who sent the bomb waits for it.
    expect(done).toEqual(['b1', 'c', 'd', 'e', 'f', 'b2', 'b3'])
    end()
    await Promise.all([bomb, ofA])
    expect(done.slice(-2)).toEqual(['bom', 'a2'])
  })

  it('leave each other room to wait: one alone cannot fill the queue', async () => {
    const ends: (() => void)[] = []
    const checker = createPublicChecker(() => new Promise((resolve) => ends.push(() => resolve(EMPTY))))
    const ofA = Array.from({ length: 4 }, () => checker.check(named('a'), 'a'))
    await expect(checker.check(named('a'), 'a')).rejects.toMatchObject({
      code: 'terlalu-sering',
      message: expect.stringContaining('Banyak berkas sedang diperiksa'),
    })
    const ofB = checker.check(named('b'), 'b')
    for (const work of [...ofA, ofB]) void work.catch(() => undefined)
    await expect.poll(() => ends.length).toBe(2)
    for (let at = 0; at < 5; at++) {
      await expect.poll(() => ends.length).toBeGreaterThan(at)
      ends[at]?.()
    }
    await expect(Promise.all([...ofA, ofB])).resolves.toHaveLength(5)
  })

  it('that come too often are told so, a person by name', () => {
    const { admit } = createPublicChecker(async () => EMPTY)
    for (let at = 0; at < 20; at++) admit('10.0.0.1', 'orang-a')
    expect(() => admit('10.0.0.9', 'orang-a')).toThrow('Sudah dua puluh pemeriksaan dalam sepuluh menit')
    expect(() => admit('10.0.0.1', 'orang-b')).not.toThrow()
    expect(() => admit('10.0.0.1')).not.toThrow()
  })
})

describe('results', () => {
  it('are found by an id nobody guesses, for an hour', () => {
    let now = 0
    const results = createKeptResults({ forMs: 3_600_000, results: 2, bytes: 100 }, () => now)
    const id = results.keep(kept()) ?? ''
    expect(id).toMatch(/^[\w-]{24}$/)
    expect(results.find(id)?.words[0]?.name).toBe('a')
    expect(results.find('lain')).toBeNull()
    now = 3_600_000
    expect(results.find(id)).toBeNull()
    expect(results.mark(id, (marks) => marks)).toBe(false)
  })

  it('are bounded in number and bytes; the oldest go first', () => {
    const results = createKeptResults({ forMs: 600_000, results: 2, bytes: 100 })
    const ids = [30, 30, 30].map((size) => results.keep(kept(size)) ?? '')
    const are = (...asked: (string | undefined)[]) => asked.map((id) => results.find(id ?? '') !== null)
    expect(are(...ids)).toEqual([false, true, true])
    const big = results.keep(kept(90)) ?? ''
    expect(are(ids[1], ids[2], big)).toEqual([false, false, true])
    expect(results.keep(kept(101))).toBeNull()
  })

  it('are forgotten when asked, and leave their room', () => {
    const results = createKeptResults({ forMs: 600_000, results: 5, bytes: 100 })
    const [first, second] = [results.keep(kept(50)) ?? '', results.keep(kept(50)) ?? '']
    results.forget(first)
    results.keep(kept(50))
    expect([results.find(first), results.find(second)?.words.length]).toEqual([null, 1])
  })

  it('count what is marked among their bytes', () => {
    const results = createKeptResults({ forMs: 600_000, results: 5, bytes: 1000 })
    const [first, second] = [results.keep(kept(400)) ?? '', results.keep(kept(400)) ?? '']
    results.mark(first, (marks) => withMark(marks, { sidik: SIDIK, alasan: 'a'.repeat(400) }))
    results.keep(kept(100))
    expect([results.find(first), results.find(second)?.words.length]).toEqual([null, 1])
  })

  it('keep what is marked as no mistake, and give it as the file that the command reads', async () => {
    const results = createKeptResults()
    const id = results.keep(kept()) ?? ''
    results.mark(id, (marks) => withMark(marks, { sidik: SIDIK, alasan: ' Lama. ' }))
    results.mark(id, (marks) => withMark(marks, { sidik: SIDIK, alasan: 'Angka pusat.' }))
    const file = await resultFile(results.find(id) ?? kept(), 'akuntabel')
    expect(file?.name).toBe('.akuntabel.json')
    expect(readMarks(file?.bytes ?? new Uint8Array())).toEqual([{ sidik: SIDIK, alasan: 'Angka pusat.' }])
  })
})

describe('a mark', () => {
  it.each([
    ['without a reason', { sidik: SIDIK, alasan: '  ' }, /Tulis dahulu mengapa/],
    ['with a long reason', { sidik: SIDIK, alasan: 'a'.repeat(501) }, /paling panjang 500 huruf/],
    ['of no finding', { sidik: 'x', alasan: 'a' }, /tidak dikenal/],
  ])('%s is refused', (_, mark, sentence) => {
    expect(() => withMark([], mark)).toThrow(
      expect.objectContaining({ code: 'masukan-salah', message: expect.stringMatching(sentence) }),
    )
  })

  it('is refused when there are too many, but can be changed', () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({
      sidik: at.toString(16).padStart(16, '0'),
      alasan: 'a',
    }))
    const refused = { code: 'masukan-salah', message: expect.stringContaining('Paling banyak 2000') }
    expect(() => withMark(many, { sidik: SIDIK, alasan: 'a' })).toThrow(expect.objectContaining(refused))
    expect(withMark(many, { sidik: '0'.repeat(16), alasan: 'b' })).toHaveLength(2000)
  })

  it('is refused when all reasons together are too long, and as a file, too', () => {
    const long = Array.from({ length: 401 }, (_, at) => ({
      sidik: at.toString(16).padStart(16, '0'),
      alasan: 'a'.repeat(500),
    }))
    const [last, ...others] = long.toReversed()
    expect(() => withMark(others, last ?? { sidik: SIDIK, alasan: 'a' })).toThrow(
      expect.objectContaining({
        code: 'masukan-salah',
        message: expect.stringContaining('sudah terlalu panjang. Persingkat'),
      }),
    )
    expect(() => readMarks(Buffer.from(JSON.stringify({ abaikan: long })))).toThrow(
      expect.objectContaining({
        code: 'masukan-salah',
        message: expect.stringContaining('memuat lebih dari 2000 tanda'),
      }),
    )
  })

  it.each([
    ['no JSON', 'bukan', /bukan JSON/],
    ['more than a megabyte', ' '.repeat(1024 * 1024 + 1), /bukan JSON/],
    ['another list', '{"lain":[]}', /"abaikan" tidak ada/],
  ])('file with %s is refused', (_, text, sentence) => {
    expect(() => readMarks(Buffer.from(text))).toThrow(
      expect.objectContaining({ code: 'masukan-salah', message: expect.stringMatching(sentence) }),
    )
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
