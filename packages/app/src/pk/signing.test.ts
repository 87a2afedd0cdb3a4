import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { hashOf } from '../vault/vault.ts'
import { downloadScan } from './download-scan.ts'
import { editPk } from './edit-pk.ts'
import { listPk } from './list-pk.ts'
import { readPk } from './read-pk.ts'
import { recordPkSignature } from './record-pk-signature.ts'
import { returnPk } from './return-pk.ts'
import { revisePk } from './revise-pk.ts'
import { signPk } from './sign-pk.ts'
import { submitPk } from './submit-pk.ts'

const YEAR = { entitas: 'sekretariat', tahun: 2022 } as const
const SCAN = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const [SEKRETARIS, KETUA] = ['Sekretaris KPU Kota Blitar', 'Ketua KPU Kota Blitar']

let test: TestApp
let kasubbag: Actor
let sekretaris: Actor
let ketua: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  sekretaris = await test.as('sekretaris')
  ketua = await test.as('ketua')
})
afterAll(() => test?.close())

let pk: typeof YEAR & { id: string; version: number }
/** A revision of the Sekretariat's PK that waits for both signatures. */
beforeEach(async () => {
  const { items } = await test.app.run(listPk, kasubbag, YEAR)
  const open = items.find(({ state }) => state === 'draf' || state === 'diajukan')
  const id = open?.id ?? (await revised(items.find(({ current }) => current)?.id as string))
  const view = await test.app.run(readPk, kasubbag, { ...YEAR, id })
  if (view.state === 'draf') await test.app.run(submitPk, kasubbag, { ...YEAR, id, version: view.version })
  const { version } = await test.app.run(readPk, kasubbag, { ...YEAR, id })
  pk = { ...YEAR, id, version }
  for (const { sudah } of (await read()).pihak) expect(sudah).toBe(false)
})

async function revised(id: string): Promise<string> {
  return (
    await test.app.run(revisePk, kasubbag, {
      ...YEAR,
      id,
      alasanJenis: 'strategi-anggaran',
      alasan: 'Pagu berubah',
    })
  ).id
}

const read = (actor = kasubbag) => test.app.run(readPk, actor, pk)
const sign = (actor: Actor) => test.app.run(signPk, actor, pk)
const record = (more: object) =>
  test.app.run(recordPkSignature, kasubbag, { ...pk, tanggal: '5 Januari 2022', pindaian: SCAN, ...more })
const handBack = (actor = ketua) => test.app.run(returnPk, actor, { ...pk, alasan: 'Target terlalu rendah' })
const owner = (text: string) => test.database.pool.query(text)
const said = async (promise: Promise<unknown>) => {
  const { code, message } = await refusalOf(promise)
  return [code, message]
}

describe('a PK of two parties', () => {
  it('is signed by each for itself, in either order, and goes into force with the last', async () => {
    expect((await read()).lanjut).toBe(`Menunggu tanda tangan ${SEKRETARIS} dan ${KETUA}.`)
    expect((await read(ketua)).lanjut).toBe('Giliran Anda: periksa isinya, lalu tanda tangani.')
    await sign(ketua)
    const half = await read(sekretaris)
    expect(half).toMatchObject({
      ...{ state: 'diajukan', segel: null, berlakuText: null },
      lanjut: `${KETUA} sudah menandatangani. Giliran Anda: periksa isinya, lalu tanda tangani. Setelah itu PK berlaku dan tidak berubah lagi.`,
      pihak: [
        { pihak: 1, nama: SEKRETARIS, sudah: false, keadaan: 'Menunggu tanda tangan.' },
        { pihak: 2, nama: KETUA, sudah: true, keadaan: 'Menandatangani di Akuntabel pada 21 November 2026.' },
      ],
    })
    expect(await said(sign(ketua))).toEqual(['sudah-ada', 'Anda sudah menandatangani PK ini.'])
    await sign(sekretaris)
    const view = await read()
    expect(view).toMatchObject({ state: 'ditandatangani', current: true, tanggalText: '21 November 2026' })
    expect(view.parties.map(({ nama }) => nama)).toEqual([SEKRETARIS, KETUA])
    expect(view.history.slice(0, 2).map(({ actor }) => actor)).toEqual(['Sekretaris', 'Ketua'])
    const file = await test.app.run(downloadDokumen, kasubbag, { ...pk, jenis: 'pk', format: 'json' })
    const { tanda_tangan } = JSON.parse(new TextDecoder().decode(file.bytes))
    expect(tanda_tangan).toMatchObject([
      { pihak: 1, nama: SEKRETARIS, cara: 'sistem', pindaian: null },
      { pihak: 2, nama: KETUA, cara: 'sistem', pindaian: null },
    ])
    const { rows } = await test.database.pool.query(
      `select id from pejabat where nama in ('${SEKRETARIS}', '${KETUA}') and sampai is null order by nama desc`,
    )
    expect(tanda_tangan.map((one: { pejabat: string }) => one.pejabat)).toEqual(rows.map(({ id }) => id))
    expect(view.berlakuText).toMatch(/^\d{1,2} \w+ \d{4} \d\d\.\d\d WIB$/)
    expect(tanda_tangan[0].isi_hash).toBe(tanda_tangan[1].isi_hash)
    expect(await said(sign(ketua))).toEqual(['keadaan-salah', 'PK ini sudah ditandatangani semua pihaknya.'])
  })

  it('is refused to who holds neither post, naming who can', async () => {
    const sentence =
      'PK ini ditandatangani oleh Sekretaris KPU Kota Blitar (Sekretaris Komisi Pemilihan Umum Kota Blitar) dan Ketua KPU Kota Blitar (Ketua Komisi Pemilihan Umum Kota Blitar).'
    for (const actor of [kasubbag, await test.as('operator')]) {
      expect(await said(sign(actor))).toEqual(['tidak-berwenang', sentence])
      expect((await read(actor)).may.sign).toEqual({ ok: false, why: sentence })
    }
    expect((await refusalOf(sign(await test.as('admin')))).code).toBe('tidak-berwenang')
  })

  it('is signed by both at once, each for itself, and sealed once', async () => {
    await Promise.all([sign(sekretaris), sign(ketua)])
    expect(await read()).toMatchObject({ state: 'ditandatangani', pihak: [{ sudah: true }, { sudah: true }] })
    const { rows } = await owner(`select from dokumen where subjek = 'pk/${pk.id}'`)
    expect(rows).toHaveLength(1)
  })

  it('is signed once by many clicks of one, answered by one receipt', async () => {
    const sends = [1, 2, 3].map(() => test.app.run(signPk, ketua, { ...pk, kunci: `tanda-${pk.id}` }))
    expect(new Set((await Promise.all(sends)).map(({ hash }) => hash)).size).toBe(1)
    await handBack()
  })

  it('is not signed by who was replaced while the signature waited', async () => {
    const hold = { text: `update pk set version = version where id = '${pk.id}'`, values: [] }
    const outcome = await whileChanged(test.database, hold, async () => {
      await owner(`update pejabat set person_id = null where kedudukan = 'kepala'`)
      return sign(ketua)
    })
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'tidak-berwenang' } })
    const sentence = `${KETUA} belum terhubung dengan akun; Admin menghubungkannya di halaman Pejabat, atau penyusun mencatat tanda tangan di kertas.`
    expect((await read()).lanjut).toBe(`Menunggu tanda tangan ${SEKRETARIS} dan ${KETUA}. ${sentence}`)
    await owner(`update pejabat set person_id = '${ketua.personId}' where kedudukan = 'kepala'`)
  })

  it('keeps the signature of who held the post on that day, whoever comes after', async () => {
    await sign(sekretaris)
    await owner(`update pejabat set sampai = '2026-11-20' where kedudukan = 'kepala-pendukung'`)
    expect((await read()).pihak[0]).toMatchObject({ nama: SEKRETARIS, sudah: true })
    await sign(ketua)
    expect((await read()).parties.map(({ nama }) => nama)).toEqual([SEKRETARIS, KETUA])
    await owner(`update pejabat set sampai = null where kedudukan = 'kepala-pendukung'`)
  })

  it('says whose post is vacant', async () => {
    await owner(`update pejabat set sampai = '2026-11-20' where kedudukan = 'kepala'`)
    expect((await read()).lanjut).toContain(
      'Ketua belum ada pejabatnya hari ini; Admin mencatatnya di halaman Pejabat.',
    )
    await owner(`update pejabat set sampai = null where kedudukan = 'kepala'`)
  })
})

describe('a PK that is handed back', () => {
  it('makes what was signed void, keeps it, and is signed anew', async () => {
    await sign(sekretaris)
    await handBack()
    const draft = await read()
    expect(draft).toMatchObject({
      state: 'draf',
      dikembalikan: { oleh: 'Ketua', alasan: 'Target terlalu rendah' },
      pihak: [{ sudah: false }, { sudah: false }],
    })
    expect(draft.batal[0]).toMatchObject({ nama: SEKRETARIS, alasan: 'Target terlalu rendah' })
    const nomor = { do: 'ubah-nomor', nomor: '9/PR' } as const
    await test.app.run(editPk, kasubbag, { ...pk, version: draft.version, change: nomor })
    const { version } = await read()
    await test.app.run(submitPk, kasubbag, { ...pk, version })
    expect(await said(sign(sekretaris))).toEqual([
      'keadaan-salah',
      'PK ini diajukan kembali sejak halaman ini dibuka. Baca isinya lagi, lalu tanda tangani.',
    ])
    expect(await read()).toMatchObject({ state: 'diajukan', dikembalikan: null, batal: draft.batal })
  })

  it('goes back by a party or by who composes it, and by nobody else', async () => {
    expect(await said(handBack(await test.as('operator')))).toEqual([
      'tidak-berwenang',
      `${SEKRETARIS} dan ${KETUA} dapat mengembalikannya dengan alasan, begitu pula penyusunnya.`,
    ])
    await handBack(kasubbag)
    expect((await read()).state).toBe('draf')
    expect((await refusalOf(handBack(ketua))).code).toBe('keadaan-salah')
  })

  it('races with the last signature: one of both stands, never half of each', async () => {
    await sign(sekretaris)
    const [signed, returned] = await Promise.allSettled([sign(ketua), handBack(sekretaris)])
    const { state, pihak } = await read()
    if (signed.status === 'fulfilled') {
      expect({ state, returned }).toMatchObject({ state: 'ditandatangani', returned: { status: 'rejected' } })
      expect(pihak.every(({ sudah }) => sudah)).toBe(true)
    } else {
      expect({ state, returned }).toMatchObject({ state: 'draf', returned: { status: 'fulfilled' } })
      expect(pihak.some(({ sudah }) => sudah)).toBe(false)
    }
  })
})

describe('a PK that is signed on paper', () => {
  it('is recorded by who composes it, for one party or both, by the day of the paper', async () => {
    await record({ pihak: ['2'] })
    const half = await read()
    expect(half.pihak[1]).toMatchObject({
      sudah: true,
      keadaan: 'Menandatangani di kertas pada 5 Januari 2022, dicatat oleh Kasubbag Perencanaan.',
    })
    const tandaTangan = half.pihak[1]?.pindaian as string
    const scan = await test.app.run(downloadScan, ketua, { ...pk, tandaTangan })
    expect(scan).toMatchObject({
      name: `${half.title}, ${KETUA} (pindaian).pdf`,
      type: 'application/pdf',
    })
    expect(Buffer.compare(scan.bytes, SCAN)).toBe(0)
    expect(await said(record({ pihak: ['1', '2'] }))).toEqual([
      'sudah-ada',
      `${KETUA} sudah menandatangani PK ini.`,
    ])
    await sign(sekretaris)
    expect(await read()).toMatchObject({
      ...{ state: 'ditandatangani', tanggalText: '21 November 2026', segel: { pindaian: true } },
    })
    const sealed = await test.app.run(downloadDokumen, kasubbag, { ...pk, jenis: 'pk', format: 'pindaian' })
    expect(hashOf(sealed.bytes)).toBe(hashOf(SCAN))
  })

  it('goes into force at once where both signed the paper', async () => {
    await record({ pihak: ['1', '2'], nomor: '5/PR' })
    const view = await read()
    expect(view).toMatchObject({ state: 'ditandatangani', tanggalText: '5 Januari 2022', nomor: '5/PR' })
    expect(view.history[0]?.sentence).toBe(
      `mencatat tanda tangan ${SEKRETARIS} dan ${KETUA} di kertas pada ${view.title}, tanggal 2022-01-05`,
    )
  })

  it('needs who signed, a day on which the posts were held, and a scan', async () => {
    const fields = async (more: object) => (await refusalOf(record(more))).data.fields
    expect(await fields({ pihak: [] })).toEqual({ pihak: 'Pilih siapa yang menandatangani kertas ini.' })
    expect(await fields({ pihak: ['1'], tanggal: '1 Januari 2099' })).toEqual({
      tanggal: 'Tanggal tanda tangan tidak boleh lewat hari ini.',
    })
    expect(await fields({ pihak: ['1'], pindaian: undefined })).toHaveProperty('pindaian')
    expect(await said(record({ pihak: ['1'], tanggal: '1 Januari 1999' }))).toEqual([
      'belum-lengkap',
      'Sekretaris belum ada pejabatnya pada tanggal itu. Admin mencatatnya di halaman Pejabat.',
    ])
    expect(
      (
        await refusalOf(
          test.app.run(recordPkSignature, ketua, {
            ...pk,
            pihak: ['2'],
            tanggal: '5/1/2022',
            pindaian: SCAN,
          }),
        )
      ).code,
    ).toBe('tidak-berwenang')
    const elsewhere = { ...pk, tandaTangan: pk.id }
    expect((await refusalOf(test.app.run(downloadScan, ketua, elsewhere))).code).toBe('tidak-ditemukan')
  })
})
