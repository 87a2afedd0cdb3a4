import { readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { createBeritaAcara } from '../berita-acara/create-berita-acara.ts'
import { createClock } from '../config/clock.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { openDokumen } from '../dokumen/open-dokumen.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { readCalendarDuties } from '../kalender/read-calendar-duties.ts'
import { renewKalender } from '../kalender/renew-kalender.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { createRapat } from './create-rapat.ts'
import { decideRapat } from './decide-rapat.ts'
import { listRapat } from './list-rapat.ts'
import { readRapat } from './read-rapat.ts'
import { removePutusan } from './remove-putusan.ts'
import { saveRapat } from './save-rapat.ts'
import { stepPutusan } from './step-putusan.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const DAY = { tanggal: '12 Januari 2023', tempat: 'Ruang rapat KPU Kota Blitar' }
const NOWHERE = '00000000-0000-4000-8000-000000000000'

let test: TestApp
let who: Record<'operator' | 'kasubbag' | 'ketua' | 'apip', Actor>
let meeting: string
beforeAll(async () => {
  test = await testApp()
  const [operator, kasubbag, ketua, apip] = await Promise.all(
    ['operator', 'kasubbag', 'ketua', 'apip'].map((name) => test.as(name)),
  )
  who = { operator, kasubbag, ketua, apip } as typeof who
  meeting = await create()
})
afterAll(() => test?.close())

async function create(part: Record<string, unknown> = {}): Promise<string> {
  const input = { ...YEAR, jenis: 'evaluasi-triwulan', triwulan: '4', ...DAY, ...part }
  return (await test.app.run(createRapat, who.kasubbag, input)).id
}
const read = (actor = who.kasubbag, id = meeting) => test.app.run(readRapat, actor, { ...YEAR, id })
async function save(part: Record<string, unknown> = {}, id = meeting) {
  const { version } = await read(who.kasubbag, id)
  const input = { ...YEAR, id, version, ...DAY, hadir: 'Ketua\nSekretaris', ...part }
  return test.app.run(saveRapat, who.kasubbag, input)
}
const decide = (part: Record<string, unknown> = {}, actor = who.kasubbag, id = meeting) =>
  test.app.run(decideRapat, actor, {
    ...{ ...YEAR, id, jenis: 'aktivitas', uraian: 'Mempercepat sosialisasi', orang: who.operator.personId },
    ...{ hariKerja: '10', ...part },
  })
const fieldsOf = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).data.fields
async function tasks(actor: Actor) {
  const view = await test.app.run(readBeranda, actor, YEAR)
  return view.tasks.filter(({ kunci }) => kunci.includes('/putusan-')).map(({ title, text }) => [title, text])
}

/** Every figure of the year at once: what a meeting was held on stays. */
async function changeFigures() {
  await test.database.pool.query(`update pengukuran_nilai set amount = 1 where amount is not null`)
}

describe('a meeting', () => {
  it('has its agenda from the figures of its quarter', async () => {
    const { judul, agenda, may } = await read()
    expect([judul, may.edit.ok]).toEqual(['Rapat Evaluasi Triwulan IV 2022, 12 Januari 2023', true])
    expect(agenda.terlambat.map(({ kode }) => kode)).toEqual(['IKU-2', 'IKU-3', 'IKU-5'])
    expect(agenda.langkah.length).toBeGreaterThan(0)
    for (const { capaianText } of agenda.tertinggal) expect(Number.parseFloat(capaianText)).toBeLessThan(100)
    const other = await create({ jenis: 'koordinasi', triwulan: '' })
    expect((await read(who.kasubbag, other)).agenda).toEqual({
      ...{ tertinggal: [], terlambat: [], langkah: [], putusan: [] },
    })
    const { items } = await test.app.run(listRapat, who.apip, YEAR)
    expect(items.map(({ stateLabel }) => stateLabel)).toEqual(['Draf', 'Draf'])
  })

  it('asks for its quarter, and is not found elsewhere', async () => {
    expect(await fieldsOf(create({ triwulan: '' }))).toEqual({ triwulan: 'Pilih triwulan yang dievaluasi.' })
    const elsewhere = test.app.run(readRapat, who.kasubbag, { ...YEAR, entitas: 'sekretariat', id: meeting })
    expect((await refusalOf(elsewhere)).code).toBe('tidak-ditemukan')
    expect(
      (await refusalOf(test.app.run(createRapat, who.operator, { ...YEAR, jenis: 'internal', ...DAY })))
        .message,
    ).toBe(
      'Peran Anda tidak mencakup tindakan ini. Verifikator, Penyetuju atau Pimpinan yang dapat melakukannya.',
    )
  })

  it('refuses a decision that nobody could follow up', async () => {
    expect(await fieldsOf(decide({ orang: 'siapa' }))).toEqual({ orang: 'Pilih orangnya dari daftar.' })
    expect(await fieldsOf(decide({ hariKerja: '' }))).toEqual({
      hariKerja: 'Tulis jumlah hari kerja, contoh: 10.',
    })
    expect(await fieldsOf(decide({ indikatorId: NOWHERE }))).toEqual({
      indikatorId: 'Pilih indikatornya dari daftar.',
    })
    expect(await fieldsOf(decide({ jenis: 'jabatan' }))).toEqual({
      jenis: 'Pimpinan yang mencatat putusan tentang orang.',
    })
    expect(await fieldsOf(decide({ jenis: 'jabatan' }, who.ketua))).toEqual({
      orang: 'Pilih orangnya dari daftar.',
    })
  })

  it('keeps what was decided, due in working days, and takes back what was not', async () => {
    await decide({ indikatorId: (await read()).pilihan.indikator[0]?.value, subjek: 'Rencana aksi' })
    await decide({ jenis: 'tidak-ada', uraian: 'Target tetap', orang: '', hariKerja: '' })
    const { putusan } = await read()
    expect(
      putusan.map(({ kode, jenisText, siapa, tenggatText }) => [kode, jenisText, siapa, tenggatText]),
    ).toEqual([
      ['IKU-1', 'Aktivitas', 'Operator Subbagian', '26 Januari 2023'],
      [null, 'Tidak perlu perubahan', null, null],
    ])
    const remove = (id: string | undefined) =>
      test.app.run(removePutusan, who.kasubbag, { ...YEAR, id: meeting, putusan: id })
    expect((await refusalOf(remove(NOWHERE))).code).toBe('tidak-ditemukan')
    await remove(putusan[1]?.id)
    expect((await read()).putusan).toHaveLength(1)
    expect((await read()).history[0]?.sentence).toBe('menghapus putusan rapat: Target tetap')
  })

  it('shows what is decided about people to the head alone', async () => {
    await decide(
      { jenis: 'tunjangan', uraian: 'Penghargaan bagi operator', orang: who.ketua.personId },
      who.ketua,
    )
    expect((await read(who.ketua)).putusan.map(({ uraian }) => uraian)).toContain('Penghargaan bagi operator')
    for (const actor of [who.kasubbag, who.apip, who.operator]) {
      const view = await read(actor)
      expect(view.putusan).toHaveLength(1)
      expect(JSON.stringify(view)).not.toContain('Penghargaan bagi operator')
    }
  })

  it('is written by one at a time', async () => {
    const { version } = await read()
    const input = { ...YEAR, id: meeting, version, ...DAY, hadir: 'Ketua' }
    const change = { text: `update rapat set version = version + 1 where id = $1`, values: [meeting] }
    const outcome = await whileChanged(test.database, change, () =>
      test.app.run(saveRapat, who.kasubbag, input),
    )
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'keadaan-salah' } })
  })

  it('is over once somebody was there, with its Berita Acara, and does not change any more', async () => {
    expect(await tasks(who.operator)).toEqual([])
    expect(await fieldsOf(save({ hadir: '', selesai: 'ya' }))).toEqual({
      hadir: 'Tulis siapa yang hadir, satu orang tiap baris, sebelum rapat diselesaikan.',
    })
    expect(await fieldsOf(save({ beritaAcara: NOWHERE }))).toEqual({
      beritaAcara: 'Pilih berita acara dari daftar.',
    })
    const paper = await test.app.run(createBeritaAcara, who.kasubbag, YEAR)
    expect(await save({ beritaAcara: paper.id, selesai: 'ya' })).toMatchObject({ selesai: true })
    const view = await read()
    expect(view.agenda.tertinggal.length).toBeGreaterThan(0)
    await changeFigures()
    expect((await read()).agenda).toEqual(view.agenda)
    expect(view).toMatchObject({
      stateLabel: 'Selesai',
      hadir: ['Ketua', 'Sekretaris'],
      beritaAcara: { id: paper.id },
    })
    expect(view.may.edit.ok).toBe(false)
    const remove = () => test.app.run(removePutusan, who.kasubbag, { ...YEAR, id: meeting, putusan: NOWHERE })
    for (const attempt of [() => save(), () => decide(), remove]) {
      const { code, message } = await refusalOf(attempt())
      expect([code, message]).toEqual(['terkunci', expect.stringContaining('Rapat ini sudah selesai')])
    }
  })
})

describe('a decision of a meeting that is over', () => {
  const first = async (actor = who.kasubbag) => (await read(actor)).putusan[0]
  const step = async (ke: string, actor: Actor, hasil?: string) => {
    const one = await first()
    return test.app.run(stepPutusan, actor, { id: one?.id, version: one?.version, ke, hasil })
  }

  it('is the duty of who owes it, then of who leads meetings, and stands on the next agenda', async () => {
    expect(await tasks(who.operator)).toEqual([
      ['Jalankan putusan rapat 12 Januari 2023', 'Mempercepat sosialisasi'],
    ])
    const next = await create({ tanggal: '12 April 2023', jenis: 'internal' })
    expect((await read(who.kasubbag, next)).agenda.putusan.map(({ uraian }) => uraian)).toEqual([
      'Mempercepat sosialisasi',
    ])
    expect((await refusalOf(step('selesai', who.operator))).data.fields).toEqual({
      hasil: 'Tulis apa hasilnya.',
    })
    expect((await refusalOf(step('diverifikasi', who.operator))).code).toBe('tidak-berwenang')
    await step('selesai', who.operator, 'Tiga kecamatan selesai')
    expect(await tasks(who.operator)).toEqual([])
    expect(await tasks(who.kasubbag)).toEqual([
      [
        'Verifikasi putusan rapat 12 Januari 2023',
        'Operator Subbagian menandainya selesai: Mempercepat sosialisasi',
      ],
    ])
    expect((await refusalOf(step('terbuka', who.kasubbag))).data.fields).toEqual({
      hasil: 'Tulis alasannya.',
    })
    await step('diverifikasi', who.kasubbag)
    expect(await first()).toMatchObject({
      stateLabel: 'Diverifikasi',
      hasil: 'Tiga kecamatan selesai',
      langkah: [],
    })
    const again = await refusalOf(step('selesai', who.kasubbag, 'Sekali lagi'))
    expect([again.code, again.message]).toEqual([
      'keadaan-salah',
      'Putusan ini sudah diverifikasi. Muat ulang halaman untuk melihat keadaannya.',
    ])
  })

  it('names what it changed, of its own year or the next', async () => {
    const id = await create({ jenis: 'koordinasi', triwulan: '' })
    await decide({ jenis: 'anggaran', uraian: 'Menggeser anggaran' }, who.kasubbag, id)
    await save({ selesai: 'ya' }, id)
    const one = async (actor = who.operator) => (await read(actor, id)).putusan[0]
    const done = async (perubahan: string) => {
      const row = await one()
      const input = { id: row?.id, version: row?.version, ke: 'selesai', hasil: 'Sudah', perubahan }
      return test.app.run(stepPutusan, who.operator, input)
    }
    const choices = (await one())?.pilihan.map(({ label }) => label) ?? []
    expect(choices).toEqual(
      expect.arrayContaining(['DIPA 2022', 'Perjanjian Kinerja 2022', 'Rencana Aksi 2022']),
    )
    expect(await fieldsOf(done('dipa/2019/1'))).toEqual({ perubahan: 'Pilih yang berubah dari daftar.' })
    await done('dipa/2022/0')
    const told = await one(who.kasubbag)
    expect([told?.perubahan?.label, told?.perubahan?.path]).toEqual(['DIPA 2022', { page: 'anggaran' }])
    expect((await read(who.kasubbag, id)).history[0]?.sentence).toContain(
      'Menggeser anggaran (Sudah; DIPA 2022)',
    )
    const step = { id: told?.id, version: told?.version, ke: 'terbuka', hasil: 'Belum tepat' }
    await test.app.run(stepPutusan, who.kasubbag, step)
    expect((await one())?.perubahan).toBeNull()
    // What it named is taken back before anybody verifies it.
    await done('dipa/2022/0')
    const kept = async () =>
      (await test.database.pool.query(`select perubahan from rapat_putusan where id = $1`, [told?.id]))
        .rows[0]
    await test.database.pool.query(`update rapat_putusan set perubahan = 'dipa/2022/9' where id = $1`, [
      told?.id,
    ])
    const { version } = (await one(who.kasubbag)) ?? {}
    await test.app.run(stepPutusan, who.kasubbag, { id: told?.id, version, ke: 'diverifikasi' })
    expect([(await one())?.stateLabel, await kept()]).toEqual(['Diverifikasi', { perubahan: 'dipa/2022/9' }])
  })

  it('waits for its meeting to be over', async () => {
    const id = await create({ jenis: 'internal', triwulan: '' })
    await decide({}, who.kasubbag, id)
    const [one] = (await read(who.kasubbag, id)).putusan
    const early = { id: one?.id, version: one?.version, ke: 'selesai', hasil: 'Sudah' }
    const { code, message } = await refusalOf(test.app.run(stepPutusan, who.operator, early))
    expect([code, message]).toEqual([
      'keadaan-salah',
      'Rapatnya belum diselesaikan, sehingga putusannya belum ditindaklanjuti.',
    ])
  })

  it('is not verified by who did it, nor called done by who does not owe it', async () => {
    const id = await create({ jenis: 'pleno', triwulan: '' })
    await decide({ orang: who.kasubbag.personId }, who.kasubbag, id)
    await save({ selesai: 'ya' }, id)
    const one = async () => (await read(who.kasubbag, id)).putusan[0]
    const move = async (ke: string, actor: Actor) =>
      test.app.run(stepPutusan, actor, {
        id: (await one())?.id,
        version: (await one())?.version,
        ke,
        hasil: 'Sudah',
      })
    expect((await refusalOf(move('selesai', who.operator))).message).toBe(
      'Kasubbag Perencanaan yang dapat menandainya selesai.',
    )
    await move('selesai', who.kasubbag)
    expect((await refusalOf(move('diverifikasi', who.kasubbag))).message).toBe(
      'Yang mengerjakan tidak memverifikasi hasilnya sendiri.',
    )
    expect((await one())?.langkah.map(({ ke }) => ke)).toEqual(['terbuka', 'dibatalkan'])
    const gone = test.app.run(stepPutusan, who.ketua, { id: NOWHERE, version: 1, ke: 'selesai', hasil: 'x' })
    expect((await refusalOf(gone)).code).toBe('tidak-ditemukan')
  })
})

describe('a decision about people', () => {
  const SECRET = 'Pemindahan ke bagian lain'
  const beranda = (actor: Actor) => test.app.run(readBeranda, actor, YEAR)
  const calendar = async (actor: Actor) => {
    const { token } = await test.app.run(renewKalender, actor, {})
    return test.app.run(readCalendarDuties, null, { token, address: '10.0.0.1' })
  }
  const secret = async () => (await read(who.ketua, id)).putusan[0]
  const step = async (ke: string, hasil?: string) => {
    const one = await secret()
    return test.app.run(stepPutusan, who.ketua, { id: one?.id, version: one?.version, ke, hasil })
  }
  let id: string

  it('is told to nobody but the head, on the first page and in the calendar, whoever asked before', async () => {
    id = await create({ jenis: 'internal', triwulan: '' })
    await decide({ jenis: 'jabatan', uraian: SECRET, orang: who.ketua.personId }, who.ketua, id)
    await save({ selesai: 'ya' }, id)
    for (const state of ['terbuka', 'selesai']) {
      if (state === 'selesai') await step('selesai', 'Sudah dipindahkan')
      for (const actor of [who.ketua, who.operator, who.kasubbag, who.ketua]) {
        const told = [await beranda(actor), await calendar(actor)].map((view) =>
          JSON.stringify(view).includes(SECRET),
        )
        expect([state, actor.personName, ...told]).toEqual([
          ...[state, actor.personName, actor === who.ketua, actor === who.ketua],
        ])
      }
    }
    await step('diverifikasi')
    expect((await secret())?.stateLabel).toBe('Diverifikasi')
  })

  it('is written and read by a head who holds another role, too', async () => {
    const both: Actor = { ...who.ketua, roles: ['penyetuju', 'pimpinan'] }
    const other = await create({ jenis: 'internal', triwulan: '' })
    await decide({ jenis: 'tunjangan', uraian: SECRET, orang: who.ketua.personId }, both, other)
    expect((await read(both, other)).putusan.map(({ uraian }) => uraian)).toEqual([SECRET])
  })
})

describe('the papers of a meeting', () => {
  const SECRET = 'Penurunan tunjangan'
  let id: string
  const print = async (jenis: string, actor = who.kasubbag, of: Record<string, unknown> = { id }) => {
    const asked = { ...YEAR, jenis, format: 'json', ...of }
    const { name, bytes } = await test.app.run(downloadDokumen, actor, asked)
    const text = new TextDecoder().decode(bytes)
    return { name, text, data: JSON.parse(text).data }
  }
  beforeAll(async () => {
    id = await create({ triwulan: '3', tanggal: '10 Oktober 2022' })
    await decide({ indikatorId: (await read()).pilihan.indikator[0]?.value }, who.kasubbag, id)
    await decide({ jenis: 'tunjangan', uraian: SECRET, orang: who.ketua.personId }, who.ketua, id)
    await save(
      { waktu: '09.00 WIB', undangan: 'Ketua\nSekretaris', hadir: '', tanggal: '10 Oktober 2022' },
      id,
    )
  })

  it('call people to it with what will be spoken about', async () => {
    const { name, data } = await print('undangan-rapat')
    expect(name).toBe('Undangan Rapat Evaluasi Triwulan III 2022 KPU Kota Blitar 2022-10-10 (draf).json')
    expect(data).toMatchObject({ waktu: '09.00 WIB', undangan: ['Ketua', 'Sekretaris'], hadir: [] })
    expect(data.acara.tertinggal).toEqual(
      (await read(who.kasubbag, id)).agenda.tertinggal.map((one) => ({ ...one })),
    )
  })

  it('say to nobody but the head what was decided about people', async () => {
    await save({ hadir: 'Ketua, Ketua KPU\nRina', tanggal: '10 Oktober 2022', selesai: 'ya' }, id)
    const own = await print('notulen', who.ketua)
    expect(own.data.putusan.map(({ uraian }: { uraian: string }) => uraian)).toContain(SECRET)
    for (const actor of [who.kasubbag, who.operator, who.apip]) {
      const { data, text } = await print('notulen', actor)
      expect(text).not.toContain(SECRET)
      expect(data).toMatchObject({
        ...{ state: 'final', hadir: ['Ketua, Ketua KPU', 'Rina'] },
        putusan: [{ kode: 'IKU-1', jenis: 'Aktivitas', keadaan: 'Terbuka' }],
      })
    }
    const both = { ...who.ketua, roles: ['penyetuju', 'pimpinan'] as Actor['roles'] }
    expect((await print('notulen', both)).text).toContain(SECRET)
    const system = { ...who.ketua, roles: [] }
    expect((await refusalOf(print('notulen', system))).code).toBe('tidak-berwenang')
  })

  it('made by a job say it to nobody', async () => {
    const clock = createClock('2026-11-21')
    const opened = await readTransaction(test.database, systemContext('3572'), (tx) =>
      openDokumen(tx, { unit: '3572', clock, actor: null }, { ...YEAR, jenis: 'notulen', id }),
    )
    const said = JSON.stringify(opened.data)
    expect(said).toContain('Mempercepat sosialisasi')
    expect(said).not.toContain(SECRET)
  })

  it('are of the last meeting where none is named, and of no year without one', async () => {
    expect((await print('daftar-hadir', who.kasubbag, {})).data.judul).toMatch(/^Rapat/)
    const { code, message } = await refusalOf(print('notulen', who.kasubbag, { tahun: 2020 }))
    expect([code, message]).toEqual([
      'tidak-ditemukan',
      'Belum ada rapat tahun 2020. Buat dahulu di halaman Rapat.',
    ])
    expect((await refusalOf(print('notulen', who.kasubbag, { id: NOWHERE }))).code).toBe('tidak-ditemukan')
  })
})
