import { monitorEventLoopDelay } from 'node:perf_hooks'
import {
  importRealisasi,
  listImpor,
  previewRealisasi,
  readAnggaran,
  readLaporanMasuk,
  savePemetaan,
  undoImporAnggaran,
  uploadLaporan,
} from '@akuntabel/app'
import { type TestApp, testApp } from '@akuntabel/app/testing'
import { machine } from '../report.ts'
import { PAYMENTS, type Report, reports } from './payments.ts'

const tahun = 2022
const GOAL = { total: 5000, held: 100 }
const KOLOM = {
  kode: 'KODE',
  uraian: 'URAIAN',
  realisasi: 'NILAI_RUPIAH',
  bulan: 'TGL_SP2D',
  satker: 'KDSATKER',
}

type Actor = Awaited<ReturnType<TestApp['as']>>

/** A report of twenty thousand payments from its upload to the spending it becomes, and how long the main loop stood still. */
export async function benchImpor(): Promise<void> {
  const test = await testApp()
  try {
    const operator = await test.as('operator')
    const { dipa } = await test.app.run(readAnggaran, operator, { tahun })
    const leaves = (dipa?.rows ?? []).filter(({ leaf }) => leaf).map(({ kode }) => kode)
    console.log(`\n${PAYMENTS} payments, uploaded, previewed and written\n${machine()}\n`)
    console.log(
      '| form | MB | upload | columns | told | preview | written | together ms | main loop held ms |',
    )
    console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|')
    for (const report of reports(leaves)) {
      await taken(test, operator, report)
      console.log(await taken(test, operator, report))
    }
    console.log(`\nGoal: together below ${GOAL.total} ms, the main loop never held above ${GOAL.held} ms.`)
  } finally {
    await test.close()
  }
}

/** One line of the table; what was written is taken back. */
async function taken({ app }: TestApp, operator: Actor, { nama, isi }: Report): Promise<string> {
  const held = monitorEventLoopDelay({ resolution: 2 })
  const times: number[] = []
  const timed = async <T>(step: Promise<T>): Promise<T> => {
    const start = performance.now()
    const value = await step
    times.push(performance.now() - start)
    return value
  }
  held.enable()
  await timed(app.run(uploadLaporan, operator, { tahun, nama, isi }))
  await timed(app.run(readLaporanMasuk, operator, { tahun }))
  const told = { tahun, sumber: 'MonSAKTI', kepala: 1, satker: '656123', kolom: KOLOM }
  await timed(app.run(savePemetaan, operator, told))
  const { sidik } = await timed(app.run(previewRealisasi, operator, { tahun }))
  await timed(app.run(importRealisasi, operator, { tahun, sidik }))
  held.disable()
  const [newest] = (await app.run(listImpor, operator, { entitas: 'kpu', tahun, jenis: 'realisasi' })).impor
  await app.run(undoImporAnggaran, operator, { entitas: 'kpu', tahun, jenis: 'realisasi', id: newest?.id })
  const together = times.reduce((sum, one) => sum + one)
  const cells = [...times, together, held.max / 1e6].map((one) => one.toFixed(0))
  return `| ${nama} | ${(isi.length / 2 ** 20).toFixed(1)} | ${cells.join(' | ')} |`
}
