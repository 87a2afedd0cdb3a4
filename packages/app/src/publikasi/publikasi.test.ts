import { keptFiles, readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { listDocuments } from '../dokumen/list-documents.ts'
import { sealOlderPk } from '../dokumen/pk/seal-older.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { downloadGambar } from './download-gambar.ts'
import { readPublikasi } from './read-publikasi.ts'
import { recordPublikasi } from './record-publikasi.ts'
import { removePublikasi } from './remove-publikasi.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const PICTURE = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const ALAMAT = 'https://kota-blitar.kpu.go.id/pk-2022'

let test: TestApp
let operator: Actor
let at: typeof YEAR & { dokumen: string }
beforeAll(async () => {
  test = await testApp({ today: '2022-12-01' })
  operator = await test.as('operator')
  await sealOlderPk(test.app, { unit: '3572' })
  at = { ...YEAR, dokumen: (await pk()).dokumenId ?? '' }
})
afterAll(() => test?.close())

async function pk() {
  const { jenis } = await test.app.run(listDocuments, operator, YEAR)
  const item = jenis.find((kind) => kind.jenis === 'pk')?.items.find(({ sidik }) => sidik !== null)
  if (item === undefined) throw new Error('the sample has a signed agreement')
  return item
}

const record = (part: Record<string, unknown>, who = operator) =>
  test.app.run(recordPublikasi, who, { ...at, tanggal: '30 November 2022', alamat: ALAMAT, ...part })
const read = () => test.app.run(readPublikasi, operator, at)

async function refused(promise: Promise<unknown>): Promise<unknown[]> {
  const { code, message, data } = await refusalOf(promise)
  return [code, data.fields ?? message]
}

describe('the publication of a sealed document', () => {
  it('is recorded with day, address and picture, and shown where documents are', async () => {
    expect(await pk()).toMatchObject({ publikasi: [], belumDipublikasikan: true })
    await record({ gambar: PICTURE })
    const { judul, items } = await read()
    expect(judul).toMatch(/^Perjanjian Kinerja 2022/)
    expect(items).toMatchObject([{ tanggalText: '30 November 2022', alamat: ALAMAT, gambar: true }])
    expect(await pk()).toMatchObject({
      publikasi: [{ tanggalText: '30 November 2022', alamat: ALAMAT }],
      belumDipublikasikan: false,
    })
    const file = await test.app.run(downloadGambar, operator, { ...at, id: items[0]?.id })
    expect([file.type, Buffer.from(file.bytes).equals(PICTURE)]).toEqual(['application/pdf', true])
    const { rows } = await test.database.pool.query(
      "select data ->> 'alamat' as alamat, data ->> 'gambar' as gambar from audit_jejak where event = 'dokumen.dipublikasikan'",
    )
    expect(rows).toEqual([{ alamat: ALAMAT, gambar: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const context = { unit: '3572', role: 'sistem', personId: null, personName: 'Sistem' } as const
    const kept = await readTransaction(test.database, context, (tx) =>
      keptFiles(tx, [rows[0].gambar, 'f'.repeat(64)]),
    )
    expect([...kept]).toEqual([rows[0].gambar])
  })

  it('is a task of all who may record it until it was, and not of what was signed before papers were sealed', async () => {
    const tasks = async () =>
      (await test.app.run(readBeranda, operator, YEAR)).tasks.filter(({ kunci }) =>
        kunci.includes('/publikasi-catat/'),
      )
    expect(await tasks()).toEqual([])
    await test.database.pool.query('alter table dokumen disable trigger user')
    await test.database.pool.query(
      "update dokumen set disegel_kemudian = false where jenis = 'pk' and tahun = 2022",
    )
    await test.database.pool.query('alter table dokumen enable trigger user')
    await test.database.pool.query('delete from publikasi')
    expect((await tasks()).map(({ title }) => title).toSorted()).toEqual([
      'Publikasikan Perjanjian Kinerja KPU 2022',
      'Publikasikan Perjanjian Kinerja Sekretariat 2022',
    ])
    await record({ gambar: PICTURE })
    expect((await tasks()).map(({ title }) => title)).toEqual([
      'Publikasikan Perjanjian Kinerja Sekretariat 2022',
    ])
  })

  it('without a picture has none to fetch, and is taken back with a reason', async () => {
    await record({ alamat: 'http://jdih.kpu.go.id/blitar' })
    const row = (await read()).items.find(({ gambar }) => !gambar)
    expect((await refused(test.app.run(downloadGambar, operator, { ...at, id: row?.id })))[0]).toBe(
      'tidak-ditemukan',
    )
    const gone = { ...at, id: row?.id, alasan: 'Salah alamat' }
    await test.app.run(removePublikasi, operator, gone)
    expect((await read()).items.map(({ alamat }) => alamat)).toEqual([ALAMAT])
    expect((await refused(test.app.run(removePublikasi, operator, gone)))[0]).toBe('tidak-ditemukan')
  })

  it('is refused with a sentence at its field', async () => {
    expect(await refused(record({ alamat: 'situs kami' }))).toEqual([
      'masukan-salah',
      { alamat: 'Tulis alamat halamannya, contoh: https://kota-blitar.kpu.go.id/pk-2022.' },
    ])
    expect(await refused(record({ tanggal: '2 Desember 2022' }))).toEqual([
      'masukan-salah',
      { tanggal: 'Tanggal publikasi tidak boleh lewat hari ini.' },
    ])
    expect(await refused(record({ tanggal: '1 Januari 2012' }))).toEqual([
      'masukan-salah',
      { tanggal: expect.stringMatching(/^Dokumen ini baru ditandatangani \d+ \w+ 202\d\.$/) },
    ])
    expect(await refused(record({ gambar: Buffer.from('bukan gambar') }))).toEqual([
      'masukan-salah',
      { gambar: 'Gambar harus berupa PDF, JPG, atau PNG.' },
    ])
    expect((await refused(record({}, await test.as('admin'))))[0]).toBe('tidak-berwenang')
    expect((await refused(record({ tahun: 2021 })))[0]).toBe('tidak-ditemukan')
  })

  it('is none of a draft', async () => {
    const { rows } = await test.database.pool.query(
      `insert into dokumen (unit_code, entitas, tahun, jenis) values ('3572', 'kpu', 2022, 'lkj')
       on conflict (unit_code, entitas, tahun, jenis, subjek, revisi) do update set jenis = excluded.jenis returning id`,
    )
    expect(await refused(record({ dokumen: rows[0].id }))).toEqual([
      'keadaan-salah',
      'Dokumen ini belum tetap, sehingga belum dipublikasikan.',
    ])
  })
})
