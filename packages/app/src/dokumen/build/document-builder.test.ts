import { lkjTree, writePdf } from '@akuntabel/documents'
import { makeLkj } from '@akuntabel/documents/testing'
import { afterAll, expect, it } from 'vitest'
import { refusalOf } from '../../testing/index.ts'
import { type BuilderBounds, createDocumentBuilder } from './document-builder.ts'
import type { BuiltFormat } from './messages.ts'

const BOUNDS: BuilderBounds = {
  threads: 2,
  waiting: 1,
  waitingEach: 1,
  timeMs: 60_000,
  memoryMb: 512,
  keptBytes: 1,
}
const builder = createDocumentBuilder(BOUNDS)
afterAll(() => builder.close())

const lkj = (formats: BuiltFormat[], data = makeLkj()) => ({ jenis: 'lkj' as const, data, formats })

it('makes all files of a document, with the same bytes as beside it', async () => {
  const files = await builder.build(lkj(['pdf', 'docx', 'html']), 'a')
  expect(Object.keys(files).sort()).toEqual(['docx', 'html', 'pdf'])
  expect(Buffer.compare(files.pdf as Uint8Array, await writePdf(lkjTree(makeLkj())))).toBe(0)
  const again = await builder.build(lkj(['docx']), 'b')
  expect(Buffer.compare(files.docx as Uint8Array, again.docx as Uint8Array)).toBe(0)
})

it('leaves the main loop free', async () => {
  await builder.build(lkj(['html']), 'a')
  const before = performance.eventLoopUtilization()
  await builder.build(lkj(['pdf', 'docx', 'html'], { ...makeLkj(), tahun: 2030 }), 'a')
  // Its share of the time in which it did anything at all, however slow the machine.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})

it('says that it is busy where more is asked than can wait', async () => {
  const of = (tahun: number) => lkj(['html'], { ...makeLkj(), tahun })
  const running = ['a', 'b'].map((person, at) => builder.build(of(2021 + at), person))
  const waiting = builder.build(of(2023), 'a')
  const error = await refusalOf(builder.build(of(2024), 'c'))
  expect(error).toMatchObject({
    code: 'sibuk',
    message: 'Banyak dokumen sedang disusun sekarang, sehingga yang ini belum. Coba lagi sebentar lagi.',
  })
  await Promise.all([...running, waiting])
})

it('ends what takes too long, and goes on', async () => {
  const hasty = createDocumentBuilder({ ...BOUNDS, timeMs: 40 })
  const error = await refusalOf(hasty.build(lkj(['pdf']), 'a'))
  await hasty.close()
  expect(error).toMatchObject({
    code: 'sibuk',
    message: 'Dokumen ini terlalu lama disusun, sehingga dihentikan. Coba lagi sebentar lagi.',
  })
})

it('ends what takes too much memory, and goes on', async () => {
  const small = createDocumentBuilder({ ...BOUNDS, memoryMb: 80 })
  const heavy = makeLkj()
  heavy.teks = { ...heavy.teks, 'latar-belakang': 'kata\n\n'.repeat(300_000) }
  const error = await refusalOf(small.build(lkj(['html'], heavy), 'a'))
  expect(error).toMatchObject({
    code: 'gagal',
    message: 'Dokumen ini terlalu besar untuk disusun. Pendekkan tulisan di dalamnya, lalu coba lagi.',
  })
  expect((await small.build(lkj(['html']), 'a')).html?.length).toBeGreaterThan(1000)
  await small.close()
})

it('writes the same data once, for many at once and for who comes later', async () => {
  const keeping = createDocumentBuilder({ ...BOUNDS, threads: 1, waiting: 0, keptBytes: 10_000_000 })
  // A second piece of work would find no room.
  const [one, two] = await Promise.all(['a', 'b'].map((person) => keeping.build(lkj(['html']), person)))
  expect(two).toBe(one)
  expect(await keeping.build(lkj(['html']), 'c')).toBe(one)
  expect(await keeping.build(lkj(['html'], { ...makeLkj(), tanggal: '2022-02-01' }), 'c')).not.toBe(one)
  await keeping.close()
})
