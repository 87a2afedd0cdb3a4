import { zipSync } from 'fflate'
import { afterAll, expect, it } from 'vitest'
import { refusalOf } from '../testing/index.ts'
import { createArchiveGauge } from './archive-gauge.ts'

const BOUNDS = { threads: 1, waiting: 1, waitingEach: 1, timeMs: 60_000, memoryMb: 96 }
const LIMITS = { bytes: 500 * 1024 * 1024, entries: 200_000 }
const gauge = createArchiveGauge(BOUNDS)
afterAll(() => gauge.close())

const small = zipSync({ 'a.bin': new Uint8Array(10) })
const large = zipSync({ 'a.bin': new Uint8Array(150 * 1024 * 1024) })

it('measures, and leaves the main loop free', async () => {
  expect(await gauge.measure(small, LIMITS, 'a')).toEqual({ type: 'other' })
  const before = performance.eventLoopUtilization()
  expect(await gauge.measure(large, LIMITS, 'a')).toEqual({ type: 'other' })
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})

it('says that it is busy where more is sent than can wait', async () => {
  const running = gauge.measure(large, LIMITS, 'a')
  const waiting = gauge.measure(small, LIMITS, 'b')
  expect(await refusalOf(gauge.measure(small, LIMITS, 'c'))).toMatchObject({
    code: 'sibuk',
    message: 'Banyak berkas sedang diperiksa sekarang, sehingga yang ini belum. Coba lagi sebentar lagi.',
  })
  await Promise.all([running, waiting])
})

it('ends what takes too long, and goes on', async () => {
  const hasty = createArchiveGauge({ ...BOUNDS, timeMs: 20 })
  expect(await refusalOf(hasty.measure(large, LIMITS, 'a'))).toMatchObject({
    code: 'berkas-ditolak',
    message: 'Isi berkas ini terlalu lama diperiksa, sehingga ditolak. Simpan ulang, lalu unggah lagi.',
  })
  await hasty.close()
})

it('ends what takes too much memory, and goes on', async () => {
  const narrow = createArchiveGauge({ ...BOUNDS, memoryMb: 24 })
  const parts = Array.from({ length: 60_000 }, (_, at) => [`word/${'x'.repeat(200)}${at}`, new Uint8Array()])
  const bomb = zipSync(Object.fromEntries(parts), { level: 0 })
  expect(await refusalOf(narrow.measure(bomb, LIMITS, 'a'))).toMatchObject({
    code: 'berkas-ditolak',
    message: 'Isi berkas ini terlalu rumit, sehingga ditolak. Simpan ulang, lalu unggah lagi.',
  })
  expect(await narrow.measure(small, LIMITS, 'a')).toEqual({ type: 'other' })
  await narrow.close()
})
