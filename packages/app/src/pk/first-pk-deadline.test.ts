import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { readTimeline } from '../beranda/read-timeline.ts'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'

const ASKED = { entitas: 'kpu', tahun: 2024 } as const

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp({ today: '2024-01-10' })
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

async function due() {
  const { tasks, timeline } = await test.app.run(readBeranda, kasubbag, ASKED)
  const task = tasks.find(({ kunci }) => kunci === '3572/kpu/2024/pk-susun')
  const waits =
    task ??
    (await test.app.run(readBeranda, kasubbag, ASKED)).waiting.find(
      ({ kunci }) => kunci === '3572/kpu/2024/pk-susun',
    )
  const strip = await test.app.run(readTimeline, kasubbag, ASKED)
  const marks = [timeline, strip].map((marks) => marks.find(({ jenis }) => jenis === 'pk')?.text)
  return { dueText: waits?.dueText, late: waits?.late, text: waits?.text, marks }
}

it('is counted from the day of the DIPA where it is recorded, from the schedule otherwise, and says which', async () => {
  expect(await due()).toEqual({
    dueText: '1 Februari 2024',
    late: false,
    text: 'Tahun ini belum punya PK; pengukuran menunggunya. Tenggatnya menurut jadwal kantor, karena tanggal DIPA belum dicatat.',
    marks: ['Tenggat 1 Februari 2024', 'Tenggat 1 Februari 2024'],
  })
  await test.database.pool.query(
    `insert into dipa (unit_code, tahun, nomor, tanggal) values ('3572', 2024, 'DIPA-1', '2023-11-24')
     on conflict (unit_code, tahun) do update set tanggal = excluded.tanggal`,
  )
  expect(await due()).toEqual({
    dueText: '24 Desember 2023',
    late: true,
    text: 'Tahun ini belum punya PK; pengukuran menunggunya. Tenggatnya satu bulan sesudah DIPA 24 November 2023.',
    marks: ['Lewat tenggat 24 Desember 2023', 'Lewat tenggat 24 Desember 2023'],
  })
})

it('needs no pack: an office that measures nothing may have a DIPA', async () => {
  await test.database.pool.query(
    `insert into dipa (unit_code, tahun, nomor, tanggal) values ('35', 2024, 'DIPA-1', '2023-11-24')`,
  )
  const view = await test.app.run(readBeranda, await test.as('provinsi', '35'), ASKED)
  expect([view.timeline, view.tasks]).toEqual([[], []])
})
