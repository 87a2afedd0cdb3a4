import {
  getDokumen,
  insertDokumenBerkas,
  latestDokumen,
  listDokumenBerkas,
  readTransaction,
} from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAudit } from '../audit/read-audit.ts'
import { createIku } from '../iku/create-iku.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { editPk } from '../pk/edit-pk.ts'
import { listPk } from '../pk/list-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { recordPkSignature } from '../pk/record-pk-signature.ts'
import { signPk } from '../pk/sign-pk.ts'
import { submitPk } from '../pk/submit-pk.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { hashOf } from '../vault/vault.ts'
import { openTahun } from '../year/open-tahun.ts'
import type { DocumentBuilder } from './build/document-builder.ts'
import { downloadDokumen } from './download-dokumen.ts'
import { finalizeLkj } from './lkj/finalize-lkj.ts'
import { sealOlderPk } from './pk/seal-older.ts'

const LKJ = { entitas: 'kpu', tahun: 2021, jenis: 'lkj' } as const
const SCAN = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

let test: TestApp
let kasubbag: Actor
let ketua: Actor

beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  ketua = await test.as('ketua')
  for (const tahun of [2025, 2026]) await test.app.run(openTahun, kasubbag, { tahun })
})
afterAll(() => test?.close())

type Address = { entitas: 'kpu' | 'sekretariat'; tahun: number; id: string }

const NEW_IKU = {
  ...{ sasaran: 'Sasaran baru', name: 'Layanan tepat waktu', satuan: 'persen', kind: 'persen' },
  ...{ polarity: 'maksimal', consolidation: 'terakhir' },
}

/** A new PK that waits for its signature. */
async function handedIn(
  entitas: 'kpu' | 'sekretariat',
  tahun: number,
): Promise<Address & { version: number }> {
  // After the sample's plan its indicators are no longer counted.
  if (tahun > 2024)
    await test.app.run(createIku, kasubbag, { ...NEW_IKU, entitas, tahun, kode: `IKU-${tahun}` })
  const { id } = await test.app.run(createPkDraft, kasubbag, { entitas, tahun })
  const at = { entitas, tahun, id }
  const read = () => test.app.run(readPk, kasubbag, at)
  for (const one of (await read()).sasaran.flatMap((sasaran) => sasaran.indikator)) {
    if (one.target.raw !== null) continue
    const change = {
      do: 'ubah-target',
      pkIndikatorId: one.id,
      target: one.kind.options?.[0]?.value ?? '80',
    } as const
    await test.app.run(editPk, kasubbag, { ...at, version: (await read()).version, change })
  }
  if ((await read()).program.length === 0) {
    const change = { do: 'tambah-program', kode: '076.01.XX', uraian: 'Program', pagu: '1000' } as const
    await test.app.run(editPk, kasubbag, { ...at, version: (await read()).version, change })
  }
  await test.app.run(submitPk, kasubbag, { ...at, version: (await read()).version })
  return { ...at, version: (await read()).version }
}

/** Every form of a document that can be fetched, by the hash of its bytes. */
async function hashes(which: object): Promise<string[]> {
  const files = ['pdf', 'docx', 'html', 'json'].map((format) =>
    test.app.run(downloadDokumen, kasubbag, { ...which, format }),
  )
  return (await Promise.all(files)).map(({ bytes }) => hashOf(bytes))
}

const owner = (statement: string) => test.database.pool.query(statement)

/** Changes all that a document is made of: names, paper, officials, scale and pack. */
async function changeEverythingAround(): Promise<void> {
  for (const statement of [
    `update unit set name = 'Nama Lain', short_name = 'Lain', place = 'Kota Lain', profile = profile || '{"paper": "A4"}'`,
    `update pejabat set nama = 'Orang Lain', nip = null`,
    `update indikator_versi set name = 'Indikator lain', satuan = 'lain'`,
    `update skala set kelas = (select jsonb_agg(k || jsonb_build_object('name', 'Kelas lain')) from jsonb_array_elements(kelas) k)`,
    `update kebijakan set sitasi = 'Kebijakan lain'`,
  ]) {
    await owner(`set session_replication_role = replica; ${statement}; set session_replication_role = origin`)
  }
}

/** While `fn` runs, no document can be made: whatever is handed out was kept. */
async function withoutBuilder<T>(fn: () => Promise<T>): Promise<T> {
  const { build } = test.app.documents
  test.app.documents.build = () => Promise.reject(new Error('made anew'))
  try {
    return await fn()
  } finally {
    test.app.documents.build = build
  }
}

describe('a PK that is signed', () => {
  let pk: Address & { version: number }
  beforeAll(async () => {
    pk = await handedIn('kpu', 2023)
    await test.app.run(signPk, ketua, { ...pk, nomor: '1/PR/2023' })
  })

  it('is sealed with its files, each named by the file of data, and all by the trail', async () => {
    const [pdf, docx, html] = await hashes({ ...pk, jenis: 'pk' })
    const { bytes, name } = await test.app.run(downloadDokumen, kasubbag, {
      ...pk,
      jenis: 'pk',
      format: 'json',
    })
    expect(name).toBe('pk-3572-kpu-2023.json')
    const json = JSON.parse(new TextDecoder().decode(bytes))
    expect(json).toMatchObject({
      jenis: 'pk',
      template: expect.stringMatching(/^pk \d+$/),
      program: expect.stringMatching(/^akuntabel \d+\.\d+\.\d+$/),
      nomor: '1/PR/2023',
      tanggal: '2026-11-21',
      penanda_tangan: [{ jabatan: expect.stringContaining('Ketua') }],
      berkas: { pdf, docx, html },
      tanda_tangan: [
        {
          pihak: 1,
          cara: 'sistem',
          tanggal: '2026-11-21',
          isi_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
      data: { state: 'ditandatangani', tanggal: '2026-11-21' },
    })
    const view = await test.app.run(readPk, kasubbag, pk)
    expect(view.segel).toEqual({ sidik: hashOf(bytes), kemudian: false, pindaian: false })
    const { rows } = await owner(
      `select data from audit_jejak where event = 'pk.ditandatangani' and subject = 'pk/${pk.id}'`,
    )
    expect(rows[0].data).toMatchObject({ hash: hashOf(bytes), pdf, docx, html, cara: 'sistem' })
    expect((await test.app.run(readAudit, kasubbag, {})).rows[0]?.sentence).toContain('menandatangani')
  })

  it('takes no further file and has no scan', async () => {
    const dokumen = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      latestDokumen(tx, { ...pk, unit: '3572', jenis: 'pk', subjek: `pk/${pk.id}` }),
    )
    const file = { unit_code: '3572', dokumen_id: dokumen?.id as string, ukuran: 1n, sha256: 'x' }
    await expect(
      insertDokumenBerkas(test.database.kysely as never, [{ ...file, format: 'pindaian' }]),
    ).rejects.toMatchObject({ constraint: 'dokumen_final' })
    const error = await refusalOf(
      test.app.run(downloadDokumen, kasubbag, { ...pk, jenis: 'pk', format: 'pindaian' }),
    )
    expect(error).toMatchObject({
      code: 'tidak-ditemukan',
      message: 'Yang Anda cari tidak ada, atau bukan milik kantor Anda.',
    })
  })
})

describe('a PK that was signed on paper', () => {
  it('needs a scan, of a kind that can be looked at', async () => {
    const pk = await handedIn('kpu', 2024)
    const paper = { ...pk, pihak: ['1'], tanggal: '20 Januari 2024' }
    const sign = (pindaian?: Uint8Array) => test.app.run(recordPkSignature, kasubbag, { ...paper, pindaian })
    const none = await refusalOf(sign())
    expect(none.code).toBe('masukan-salah')
    expect(none.data.fields?.pindaian).toBe(
      'Unggah pindaian perjanjian yang sudah ditandatangani, sebagai PDF, JPG, atau PNG.',
    )
    const text = await refusalOf(sign(Buffer.from('bukan pindaian')))
    expect(text.data.fields?.pindaian).toBe('Pindaian harus berupa PDF, JPG, atau PNG.')

    await sign(SCAN)
    const view = await test.app.run(readPk, kasubbag, pk)
    expect(view).toMatchObject({ state: 'ditandatangani', segel: { pindaian: true } })
    const scan = await test.app.run(downloadDokumen, kasubbag, { ...pk, jenis: 'pk', format: 'pindaian' })
    expect(scan).toMatchObject({ name: 'pk-3572-kpu-2024 (pindaian).pdf', type: 'application/pdf' })
    expect(Buffer.compare(scan.bytes, SCAN)).toBe(0)
  })
})

describe('data that change while a document is made', () => {
  const changing = (times: number, change: () => Promise<unknown>): DocumentBuilder['build'] => {
    const { build } = test.app.documents
    let left = times
    return async (request, person) => {
      if (left-- > 0) await change()
      return build.call(test.app.documents, request, person)
    }
  }
  const bump = () => owner(`update versi_data set versi = versi + 1 where tahun = 2025`)

  it('are read once more, and then the person is told', async () => {
    const pk = await handedIn('kpu', 2025)
    const { build } = test.app.documents
    test.app.documents.build = changing(2, bump)
    const error = await refusalOf(test.app.run(signPk, ketua, pk))
    expect(error).toMatchObject({
      code: 'keadaan-salah',
      message: 'Data berubah selagi dokumen disusun, sehingga belum disahkan. Periksa lagi, lalu ulangi.',
    })
    expect((await test.app.run(readPk, kasubbag, pk)).state).toBe('diajukan')
    test.app.documents.build = build
    test.app.documents.build = changing(1, bump)
    await test.app.run(signPk, ketua, pk)
    test.app.documents.build = build
    expect((await test.app.run(readPk, kasubbag, pk)).state).toBe('ditandatangani')
  })
})

describe('PK of before documents were sealed', () => {
  it('are sealed by a job, once, and marked so', async () => {
    const at = { entitas: 'sekretariat', tahun: 2021 } as const
    const { items } = await test.app.run(listPk, kasubbag, at)
    const pk = { ...at, id: items[0]?.id as string }
    const before = await hashes({ ...pk, jenis: 'pk' })
    expect((await test.app.run(readPk, kasubbag, pk)).segel).toBeNull()
    await sealOlderPk(test.app, {})
    const view = await test.app.run(readPk, kasubbag, pk)
    expect(view.segel).toMatchObject({ kemudian: true, pindaian: false })
    expect(view.history.map((one) => one.sentence)).toContain(
      'menyegel Perjanjian Kinerja Sekretariat 2021, yang ditandatangani sebelum dokumen disegel',
    )
    const file = await test.app.run(downloadDokumen, kasubbag, { ...pk, jenis: 'pk', format: 'pdf' })
    expect(file.name).toBe('pk-3572-sekretariat-2021 (disegel kemudian).pdf')
    expect((await hashes({ ...pk, jenis: 'pk' })).slice(0, 3)).toEqual(before.slice(0, 3))

    const count = async () =>
      (await owner(`select count(*)::int as n from dokumen where jenis = 'pk'`)).rows[0].n
    const sealed = await count()
    expect(
      (await owner(`select count(*)::int as n from pk where state in ('ditandatangani', 'direvisi')`)).rows[0]
        .n,
    ).toBe(sealed)
    await sealOlderPk(test.app, {})
    expect(await count()).toBe(sealed)
  })
})

describe('sealed bytes', () => {
  it('stay what they were, whatever changes around them', async () => {
    await test.app.run(finalizeLkj, ketua, { ...LKJ, tanggal: '2022-02-21', nomor: '12/PR.03' })
    const pk = await handedIn('kpu', 2026)
    await test.app.run(signPk, ketua, pk)
    const documents = [LKJ, { ...pk, jenis: 'pk' }]
    const read = () => withoutBuilder(() => Promise.all(documents.map(hashes)))
    const before = await read()
    await changeEverythingAround()
    expect(await read()).toEqual(before)
    const dokumen = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      latestDokumen(tx, { ...LKJ, unit: '3572' }),
    )
    const whole = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      getDokumen(tx, '3572', dokumen?.id as string),
    )
    const files = await readTransaction(test.app.database, systemContext('3572'), (tx) =>
      listDokumenBerkas(tx, '3572', dokumen?.id as string),
    )
    expect(new Set(files.map((file) => file.sha256))).toEqual(new Set(before[0]))
    expect(whole).toMatchObject({ template: expect.stringMatching(/^lkj \d+$/), disegel_kemudian: false })
  })

  it('of a report of the first version, which kept its tree and no page, can still be seen', async () => {
    const tree = {
      kind: 'lkj',
      title: 'Laporan lama',
      blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Isi lama' }] }],
    }
    const page = {
      subject: '',
      language: 'id-ID',
      satker: { code: '3572', name: 'KPU' },
      entitas: 'kpu',
      year: 2018,
    }
    const form = {
      state: 'final',
      paper: 'A4',
      margins: { top: 1, right: 1, bottom: 1, left: 1 },
      header: null,
    }
    const whole = { ...tree, ...page, ...form, pageNumbers: false, createdAt: '2019-01-01T00:00:00Z' }
    const data = { office: { entitas: 'kpu', shortName: 'KPU Kota Blitar' }, tahun: 2018, state: 'final' }
    const client = await test.database.pool.connect()
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into dokumen (unit_code, entitas, tahun, jenis, state, snapshot, hash, template) values ('3572', 'kpu', 2018, 'lkj', 'final', $1, 'h', 'lkj 1')`,
      [JSON.stringify({ data, tree: whole })],
    )
    client.release(true)
    const file = await test.app.run(downloadDokumen, kasubbag, { ...LKJ, tahun: 2018, format: 'html' })
    expect(file.name).toBe('LKj KPU Kota Blitar 2018.html')
    expect(new TextDecoder().decode(file.bytes)).toContain('Isi lama')
  })
})
