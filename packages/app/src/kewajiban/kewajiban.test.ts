import { kewajiban } from '@akuntabel/domain'
import { bumpDataVersion, readTransaction, revokePeran, saveTeks, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAnggaran } from '../anggaran/read-anggaran.ts'
import { readBeranda, type TaskView } from '../beranda/read-beranda.ts'
import { readLkj } from '../dokumen/lkj/read-lkj.ts'
import { returnLkj } from '../dokumen/lkj/return-lkj.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { disablePerson, enablePerson } from '../people/set-person-active.ts'
import { listPk } from '../pk/list-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { revisePk } from '../pk/revise-pk.ts'
import { signPk } from '../pk/sign-pk.ts'
import { submitPk } from '../pk/submit-pk.ts'
import { readRencanaAksi } from '../rencana-aksi/read-rencana-aksi.ts'
import { saveRencanaAksi } from '../rencana-aksi/save-rencana-aksi.ts'
import { createRkt } from '../rkt/create-rkt.ts'
import { readRkt } from '../rkt/read-rkt.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { readFakta } from './read-fakta.ts'
import { forgetFakta } from './remembered-fakta.ts'

const UNIT = '3572'
const SYSTEM = { unit: UNIT, role: 'sistem', personId: null, personName: 'Sistem' } as const
const KPU_2021 = { entitas: 'kpu', tahun: 2021 } as const
const PEOPLE = ['operator', 'kasubbag', 'sekretaris', 'ketua', 'admin', 'apip']

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test?.close())

async function tasksOf(who: string): Promise<TaskView[]> {
  const view = await test.app.run(readBeranda, await test.as(who), { entitas: 'kpu', tahun: 2022 })
  return view.tasks
}

async function keysOf(who: string): Promise<string[]> {
  return (await tasksOf(who)).map(({ kunci }) => kunci)
}

/** Whether the page of a task offers to do it. */
async function offered(who: string, { kunci, place: { entitas, tahun }, path }: TaskView): Promise<boolean> {
  const actor = await test.as(who)
  const [jenis = '', tw] = kunci.split('/').slice(3)
  const key = { entitas, tahun }
  if (jenis.startsWith('lkj-')) {
    const { may } = await test.app.run(readLkj, actor, key)
    return { 'lkj-ajukan': may.submit.ok, 'lkj-finalkan': may.finalize.ok }[jenis] ?? may.write.ok
  }
  if (jenis === 'realisasi-isi') return (await test.app.run(readAnggaran, actor, key)).may.fill.ok
  if (jenis.startsWith('ukur-')) {
    const { may } = await test.app.run(readPengukuranGrid, actor, { ...key, triwulan: Number(tw) })
    const offers = { 'ukur-isi': may.fill.ok, 'ukur-ajukan': may.submit.ok, 'ukur-buka': may.exception.ok }
    return offers[jenis as keyof typeof offers] ?? (may.verify.ok || may.approve.ok)
  }
  if (path.page === 'perjanjian' && 'id' in path && path.id !== undefined) {
    const { may } = await test.app.run(readPk, actor, { ...key, id: path.id })
    return jenis === 'pk-tandatangani' ? may.sign.ok : may.edit.ok
  }
  if (jenis === 'rencana-aksi-susun') return (await test.app.run(readRencanaAksi, actor, key)).may.edit.ok
  if (jenis.startsWith('rkt-')) {
    const { may } = await test.app.run(readRkt, actor, key)
    return jenis === 'rkt-susun' ? may.create.ok : may.edit.ok
  }
  return jenis === 'pk-susun' && (await test.app.run(listPk, actor, key)).may.create.ok
}

describe('kewajiban of an office', () => {
  it('gives nobody a task whose page then refuses it', async () => {
    let seen = 0
    for (const who of PEOPLE) {
      for (const task of await tasksOf(who)) {
        expect(await offered(who, task), `${who}: ${task.kunci}`).toBe(true)
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(4)
  })

  it('asks for the plan of a year, and then for its being established', async () => {
    const key = { entitas: 'kpu', tahun: 2023 } as const
    const kasubbag = await test.as('kasubbag')
    const tasks = async () =>
      (await test.app.run(readBeranda, kasubbag, key)).tasks.filter(({ path }) => path.page === 'rkt')
    expect(await tasks()).toMatchObject([
      { kunci: `${UNIT}/kpu/2023/rkt-susun`, title: 'Susun RKT KPU 2023', action: 'Susun RKT' },
    ])
    await test.app.run(createRkt, kasubbag, key)
    const [left] = await tasks()
    expect(left).toMatchObject({ title: 'Tetapkan RKT KPU 2023', text: 'Drafnya belum ditetapkan.' })
    expect(await offered('kasubbag', left as TaskView)).toBe(true)
  })

  it('asks for steps of an indicator that has none', async () => {
    const kasubbag = await test.as('kasubbag')
    const key = { entitas: 'kpu', tahun: 2022 } as const
    const { sasaran } = await test.app.run(readRencanaAksi, kasubbag, key)
    const [one] = sasaran.flatMap(({ indikator }) => indikator)
    for (const { id } of one?.steps ?? [])
      await test.app.run(saveRencanaAksi, kasubbag, { ...key, change: { do: 'hapus', id } })
    const task = (await tasksOf('kasubbag')).find(({ path }) => path.page === 'rencana-aksi')
    expect(task).toMatchObject({
      kunci: `${UNIT}/kpu/2022/rencana-aksi-susun`,
      title: 'Susun Rencana Aksi KPU 2022',
      text: '1 indikator belum punya langkah.',
    })
    expect(await offered('kasubbag', task as TaskView)).toBe(true)
  })

  it('asks nothing of who has been put out of work, and names who is left', async () => {
    const admin = await test.as('admin')
    const operator = await test.as('operator')
    const { personId } = operator
    const asked = async () =>
      (await test.app.run(readBeranda, operator, KPU_2021)).tasks.map(({ kunci }) => kunci)
    const before = await asked()
    expect(before.length).toBeGreaterThan(0)
    await test.app.run(disablePerson, admin, { personId, alasan: 'Pindah tugas' })
    expect(await asked()).toEqual([])
    await test.app.run(enablePerson, admin, { personId })
    expect(await asked()).toEqual(before)
  })

  it('names no role that does not have the task', async () => {
    const fakta = await readTransaction(test.app.database, SYSTEM, (tx) =>
      readFakta(tx, { unit: UNIT, clock: test.app.clock, asked: KPU_2021 }),
    )
    const owed = kewajiban(fakta.fakta)
    for (const who of PEOPLE) {
      const { personId } = await test.as(who)
      const own = owed.filter(({ orang, terhalang }) => terhalang === null && orang.includes(personId))
      expect((await keysOf(who)).toSorted(), who).toEqual(own.map(({ kunci }) => kunci).toSorted())
    }
  })

  it('asks for the empty part of a report, and for handing it in only after that', async () => {
    const alasan = 'Isu strategis belum mutakhir'
    await test.app.run(returnLkj, await test.as('sekretaris'), { ...KPU_2021, alasan, kunci: 'kembali' })
    await writeTransaction(test.app.database, SYSTEM, (tx) =>
      saveTeks(tx, {
        unit: UNIT,
        ...KPU_2021,
        jenis: 'lkj',
        bagian: 'isu-strategis',
        isi: '',
        version: 1,
        updatedBy: 'Operator',
      }),
    )
    const tasks = await tasksOf('operator')
    expect(tasks.find(({ kunci }) => kunci === `${UNIT}/kpu/2021/lkj-isi/laporan`)).toMatchObject({
      title: 'Tulis bagian Laporan Kinerja 2021',
      text: '1 bagian yang wajib belum ditulis.',
      place: { entitas: 'kpu', tahun: 2021, elsewhere: 'KPU 2021' },
    })
    expect(tasks.map(({ kunci }) => kunci)).not.toContain(`${UNIT}/kpu/2021/lkj-ajukan`)
    const view = await test.app.run(readBeranda, await test.as('operator'), KPU_2021)
    expect(view.waiting.find(({ kunci }) => kunci === `${UNIT}/kpu/2021/lkj-ajukan`)?.who).toBe(
      'Menunggu: Tulis bagian Laporan Kinerja 2021 (Operator, Verifikator atau Penyetuju)',
    )
  })

  it('asks for the officials of a report that nobody could sign, and shows its page', async () => {
    const setPosts = (sampai: string | null) =>
      writeTransaction(test.app.database, SYSTEM, async (tx) => {
        await tx.updateTable('pejabat').set({ sampai }).where('unit_code', '=', UNIT).execute()
        await bumpDataVersion(tx, { unit: UNIT, ...KPU_2021 })
      })
    await setPosts('2026-01-01')
    expect((await keysOf('admin')).filter((kunci) => kunci.endsWith('/lkj-isi/pejabat'))).not.toEqual([])
    const { gaps } = await test.app.run(readLkj, await test.as('kasubbag'), KPU_2021)
    expect(gaps.find(({ path }) => path.page === 'pejabat')?.sebab).toBe(
      'Nama Ketua belum tercatat; lengkapi pada daftar pejabat.',
    )
    await setPosts(null)
  })

  it('asks each party by name to sign, and the admin for the account of one who has none', async () => {
    const kasubbag = await test.as('kasubbag')
    const asked = { entitas: 'sekretariat', tahun: 2022 } as const
    const [signed] = (await test.app.run(listPk, kasubbag, asked)).items
    await test.app.run(revisePk, kasubbag, {
      ...asked,
      id: signed?.id,
      version: 1,
      alasanJenis: 'strategi-anggaran',
      alasan: 'Pagu berubah',
    })
    const [draft] = (await test.app.run(listPk, kasubbag, asked)).items
    const pk = { ...asked, id: draft?.id as string }
    const { version } = await test.app.run(readPk, kasubbag, pk)
    await test.app.run(submitPk, kasubbag, { ...pk, version, kunci: 'ajukan' })
    const { personId } = await test.as('ketua')
    const kunci = `${UNIT}/sekretariat/2022/pk-tandatangani`
    expect(await keysOf('ketua')).toContain(kunci)
    expect(await keysOf('sekretaris')).toContain(kunci)
    const waitsFor = async () => {
      const view = await test.app.run(readBeranda, await test.as('kasubbag'), asked)
      return view.waiting.find((one) => one.kunci === kunci)
    }
    expect((await waitsFor())?.who).toBe('Sekretaris KPU Kota Blitar dan Ketua KPU Kota Blitar')
    await test.app.run(signPk, await test.as('sekretaris'), { ...pk, version: version + 1 })
    expect(await keysOf('sekretaris')).not.toContain(kunci)
    expect(await waitsFor()).toMatchObject({
      who: 'Ketua KPU Kota Blitar',
      text: 'Sekretaris KPU Kota Blitar sudah menandatangani; tinggal tanda tangan yang lain.',
    })
    await writeTransaction(test.app.database, SYSTEM, (tx) =>
      revokePeran(tx, { unit: UNIT, personId, role: 'pimpinan' }),
    )
    forgetFakta()
    expect((await tasksOf('admin')).find(({ kunci }) => kunci.includes('pejabat-akun'))).toMatchObject({
      title: 'Hubungkan akun Ketua KPU Kota Blitar',
      path: { page: 'pejabat' },
    })
    expect(await waitsFor()).toBeUndefined()
  })
})
