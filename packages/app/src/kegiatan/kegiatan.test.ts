import { keptFiles, readTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { removeSubbagian } from '../organisasi/remove-subbagian.ts'
import type { Actor } from '../permission/actor.ts'
import { readPelaksanaan } from '../rencana-aksi/read-pelaksanaan.ts'
import { savePelaksanaan } from '../rencana-aksi/save-pelaksanaan.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { addFoto } from './add-foto.ts'
import { commentKegiatan } from './comment-kegiatan.ts'
import { createKegiatan } from './create-kegiatan.ts'
import { linkKegiatan } from './link-kegiatan.ts'
import { listKegiatan } from './list-kegiatan.ts'
import { moveKegiatan } from './move-kegiatan.ts'
import { readKegiatan } from './read-kegiatan.ts'
import { removeFoto } from './remove-foto.ts'
import { removeKegiatan } from './remove-kegiatan.ts'
import { saveKegiatan } from './save-kegiatan.ts'
import { unlinkKegiatan } from './unlink-kegiatan.ts'
import { viewFoto } from './view-foto.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const
const NOWHERE = '00000000-0000-4000-8000-000000000000'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

let test: TestApp
let who: Record<'operator' | 'kasubbag' | 'admin' | 'apip', Actor>
/** Of two parts of the office. */
let parts: string[]
beforeAll(async () => {
  test = await testApp()
  const [operator, kasubbag, admin, apip] = await Promise.all(
    ['operator', 'kasubbag', 'admin', 'apip'].map((name) => test.as(name)),
  )
  who = { operator, kasubbag, admin, apip } as typeof who
  parts = (await list()).pilihan.subbagian.map(({ value }) => value)
})
afterAll(() => test?.close())

const list = (part: Record<string, unknown> = {}, actor = who.kasubbag) =>
  test.app.run(listKegiatan, actor, { ...YEAR, ...part })
let count = 0
/** Each by a name of its own. */
async function create(part: Record<string, unknown> = {}, actor = who.kasubbag): Promise<string> {
  const input = {
    ...YEAR,
    nama: `Sosialisasi di SMA ${++count}`,
    jenis: 'sosialisasi',
    mulai: '12 Maret 2022',
  }
  return (await test.app.run(createKegiatan, actor, { ...input, ...part })).id
}
const read = (id: string, actor = who.kasubbag) => test.app.run(readKegiatan, actor, { ...YEAR, id })
/** Writes parts as its page would send them. */
async function save(id: string, words: Record<string, string>, actor = who.kasubbag) {
  const { bagianForm } = await read(id, actor)
  const rows = Object.entries(words).map(([part, isi]) => ({
    ...{ id: part, version: bagianForm[part]?.version ?? 0, fields: { isi } },
  }))
  return test.app.run(saveKegiatan, actor, { ...YEAR, id, rows })
}
async function move(id: string, part: Record<string, unknown>, actor = who.kasubbag) {
  const { version } = await read(id)
  return test.app.run(moveKegiatan, actor, { ...YEAR, id, version, ...part })
}
const link = (id: string, untuk: string | undefined, actor = who.kasubbag) =>
  test.app.run(linkKegiatan, actor, { ...YEAR, id, untuk })
const unlink = (id: string, untuk: string | undefined, actor = who.kasubbag) =>
  test.app.run(unlinkKegiatan, actor, { ...YEAR, id, untuk })
const fieldsOf = async (attempt: Promise<unknown>) => (await refusalOf(attempt)).data.fields
const saidOf = async (attempt: Promise<unknown>) => {
  const { code, message } = await refusalOf(attempt)
  return [code, message]
}

describe('something that is to be carried out', () => {
  it('is planned on days of its year, by a part of the office', async () => {
    expect(await fieldsOf(create({ mulai: '12 Maret 2021' }))).toEqual({
      mulai: 'Tulis tanggal dalam tahun 2022.',
    })
    expect(await fieldsOf(create({ selesai: '11 Maret 2022' }))).toEqual({
      selesai: 'Tanggal selesai tidak boleh sebelum tanggal mulai.',
    })
    expect(await fieldsOf(create({ subbagian: NOWHERE }))).toEqual({ subbagian: 'Pilih dari daftar.' })
    expect(await fieldsOf(create({ jenis: 'pesta' }))).toEqual({ jenis: 'Pilih jenisnya.' })
    const id = await create({ selesai: '14 Maret 2022' })
    expect(await read(id)).toMatchObject({
      ...{ rencanaText: '12–14 Maret 2022', stateLabel: 'Direncanakan', lewat: true, dilaksanakanText: null },
    })
    const { nama } = await read(id)
    expect(await saidOf(create({ nama, selesai: '14 Maret 2022' }))).toEqual([
      'sudah-ada',
      'Kegiatan dengan nama, tanggal, dan bagian ini sudah tercatat. Buka yang ada, atau bedakan namanya.',
    ])
    await create({ nama, selesai: '15 Maret 2022' })
    const elsewhere = test.app.run(readKegiatan, who.kasubbag, { ...YEAR, entitas: 'sekretariat', id })
    expect((await refusalOf(elsewhere)).code).toBe('tidak-ditemukan')
  })

  it('is written part by part, with who came and what it resulted in', async () => {
    const id = await create()
    await save(id, {
      ...{ nama: 'Sosialisasi di SMA Satu', tempat: 'Aula', hasil: '40 pelajar paham cara memilih' },
      ...{ 'peserta/0/kelompok': 'Pelajar', 'peserta/0/laki': '18', 'peserta/0/perempuan': '22' },
      ...{ 'peserta/1/kelompok': 'Guru' },
      ...{
        'naskah/0/perihal': 'Laporan kegiatan',
        'naskah/0/nomor': '5/PP',
        'naskah/0/tanggal': '15 Maret 2022',
      },
      ...{ subbagian: parts[0] ?? '', orang: who.operator.personId, rencana_selesai: '12 Maret 2022' },
    })
    expect(await read(id)).toMatchObject({
      ...{ nama: 'Sosialisasi di SMA Satu', tempat: 'Aula', penanggungJawab: 'Operator Subbagian' },
      rencanaText: '12 Maret 2022',
      peserta: [
        { kelompok: 'Pelajar', laki: 18, perempuan: 22 },
        // Not counted is not zero.
        { kelompok: 'Guru', laki: null, perempuan: null },
      ],
      naskah: [{ nomor: '5/PP', tanggalText: '15 Maret 2022', perihal: 'Laporan kegiatan' }],
    })
    await save(id, { 'peserta/0/kelompok': '', 'peserta/0/laki': '', 'peserta/0/perempuan': '', orang: '' })
    expect(await read(id)).toMatchObject({ peserta: [{ kelompok: 'Guru' }], penanggungJawab: null })
    expect((await read(id)).history[0]?.sentence).toBe(
      'mengubah kegiatan Sosialisasi di SMA Satu: penanggung jawab, peserta',
    )
    expect(await save(id, { tempat: 'Aula' })).toMatchObject({ saved: [{ id: 'tempat' }] })
  })

  it('says at its cell what cannot be read or does not fit', async () => {
    const id = await create()
    const sentences = async (words: Record<string, string>) =>
      (await save(id, words)).refused.map(({ sentence }) => sentence)
    expect(await sentences({ 'peserta/0/laki': 'dua' })).toEqual([
      'Tulis jumlah orangnya dengan angka, contoh: 24.',
    ])
    expect(await sentences({ 'naskah/0/tanggal': 'kemarin' })).toEqual([
      'Tulis tanggal yang benar, contoh: 28 Februari 2022.',
    ])
    expect(await sentences({ nama: '' })).toEqual(['Isi bagian ini.'])
    expect(await sentences({ 'untuk/lain/tujuan': 'x' })).toEqual([
      'Bagian ini tidak ada lagi dalam kegiatan ini. Muat ulang halaman.',
    ])
    expect(await fieldsOf(save(id, { 'peserta/0/laki': '4', 'naskah/1/nomor': '7' }))).toEqual({
      ...{ 'isi.peserta/0/kelompok.isi': 'Isi bagian ini.', 'isi.naskah/1/perihal.isi': 'Isi bagian ini.' },
    })
    expect(await fieldsOf(save(id, { rencana_selesai: '1 Maret 2022' }))).toEqual({
      'isi.rencana_selesai.isi': 'Tanggal selesai tidak boleh sebelum tanggal mulai.',
    })
    expect(await fieldsOf(save(id, { orang: NOWHERE }))).toEqual({
      'isi.orang.isi': 'Pilih orangnya dari daftar.',
    })
    expect(await fieldsOf(save(id, { subbagian: NOWHERE }))).toEqual({
      'isi.subbagian.isi': 'Pilih bagian Anda dari daftar.',
    })
  })

  it('is written by two people, each of whom sees what the other changed', async () => {
    const id = await create()
    const { bagianForm } = await read(id)
    const send = (part: string, isi: string) =>
      test.app.run(saveKegiatan, who.kasubbag, {
        ...{ ...YEAR, id, rows: [{ id: part, version: bagianForm[part]?.version, fields: { isi } }] },
      })
    await send('tempat', 'Aula')
    expect(await send('hasil', 'Baik')).toMatchObject({ conflicts: [], refused: [] })
    expect((await send('tempat', 'Lapangan')).conflicts).toMatchObject([
      { id: 'tempat', conflict: { theirs: { isi: 'Aula' } } },
    ])
    const change = {
      text: `update kegiatan set tempat = 'Balai', version = version + 1 where id = $1`,
      values: [id],
    }
    const outcome = await whileChanged(test.database, change, () => send('tempat', 'Lapangan'))
    expect(outcome).toMatchObject({
      value: { conflicts: [{ conflict: { theirs: { isi: 'Balai' } } }] },
    })
  })
})

it('puts nothing that was typed for one group into another that moved up meanwhile', async () => {
  const id = await create()
  const group = (at: number, kelompok: string) => ({
    ...{ [`peserta/${at}/kelompok`]: kelompok, [`peserta/${at}/laki`]: '', [`peserta/${at}/perempuan`]: '9' },
  })
  await save(id, { ...group(0, 'Pelajar'), ...group(1, 'Guru') })
  const { bagianForm } = await read(id)
  await save(id, { 'peserta/0/kelompok': '', 'peserta/0/perempuan': '' })
  const part = 'peserta/0/laki'
  const rows = [{ id: part, version: bagianForm[part]?.version, fields: { isi: '18' } }]
  const { saved, conflicts } = await test.app.run(saveKegiatan, who.kasubbag, { ...YEAR, id, rows })
  expect([saved, conflicts]).toMatchObject([[], [{ id: part, conflict: { theirs: { isi: '' } } }]])
  expect((await read(id)).peserta).toEqual([{ kelompok: 'Guru', laki: null, perempuan: 9 }])
  // The version that is given back is the one the page would show.
  const answer = await save(id, { 'peserta/0/laki': '2', 'peserta/0/perempuan': '3' })
  const now = (await read(id)).bagianForm
  for (const one of answer.saved) expect(one.version).toBe(now[one.id]?.version)
})

describe('what became of it', () => {
  it('is told with its day, its reason, or what is done instead', async () => {
    const id = await create()
    expect(await fieldsOf(move(id, { ke: 'dilaksanakan' }))).toEqual({
      mulai: 'Tulis kapan dilaksanakan, contoh: 12 Maret 2022.',
    })
    expect(await fieldsOf(move(id, { ke: 'belum' }))).toEqual({ alasan: 'Tulis mengapa tidak dilaksanakan.' })
    expect(await fieldsOf(move(id, { ke: 'dialihkan' }))).toEqual({
      alasan: 'Tulis mengapa tidak dilaksanakan.',
      dialihkanKe: 'Tulis dialihkan menjadi apa.',
    })
    await move(id, { ke: 'belum', alasan: 'Sekolah diliburkan' })
    expect(await read(id)).toMatchObject({ state: 'belum', alasan: 'Sekolah diliburkan', lewat: false })
    await move(id, { ke: 'dialihkan', alasan: 'Sekolah diliburkan', dialihkanKe: 'Siaran radio' })
    expect(await read(id)).toMatchObject({ dialihkanKe: 'Siaran radio' })
    expect(await saidOf(move(id, { ke: 'dilaksanakan', mulai: '1 April 2022' }))).toEqual([
      'keadaan-salah',
      'Kegiatan ini sudah dialihkan. Muat ulang halaman untuk melihat keadaannya.',
    ])
    await move(id, { ke: 'direncanakan' })
    await move(id, { ke: 'dilaksanakan', mulai: '1 April 2022', selesai: '2 April 2022' })
    expect(await read(id)).toMatchObject({ dilaksanakanText: '1–2 April 2022', alasan: null })
    const { nama, history } = await read(id)
    expect(history[0]?.sentence).toBe(`menandai kegiatan ${nama} dilaksanakan`)
  })

  it('is never told of a day to come, nor over what somebody else told meanwhile', async () => {
    const year = { ...YEAR, tahun: 2026 }
    await test.app.run(openTahun, who.kasubbag, { tahun: year.tahun })
    const later = await create({ tahun: year.tahun, mulai: '22 November 2026' })
    const tomorrow = { ...year, id: later, version: 1, ke: 'dilaksanakan', mulai: '22 November 2026' }
    expect(await fieldsOf(test.app.run(moveKegiatan, who.kasubbag, tomorrow))).toEqual({
      mulai: 'Tanggal pelaksanaan tidak boleh lewat hari ini.',
    })
    const id = await create()
    const change = { text: 'update kegiatan set version = version + 1 where id = $1', values: [id] }
    const outcome = await whileChanged(test.database, change, () =>
      test.app.run(moveKegiatan, who.kasubbag, {
        ...{ ...YEAR, id, version: 1, ke: 'belum', alasan: 'Ditunda' },
      }),
    )
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'keadaan-salah' } })
  })
})

describe('what it serves', () => {
  /** A step of the plan and a month it is planned in. */
  async function step() {
    const { indikator, rows } = await test.app.run(readPelaksanaan, who.kasubbag, YEAR)
    const month = indikator[0]?.months[0]
    const [langkah = '', bulan = ''] = (month?.id ?? '').split('/')
    return {
      key: month?.id ?? '',
      langkah,
      bulan,
      version: rows[month?.id ?? '']?.version ?? 0,
      hasil: month?.hasil,
    }
  }
  const inMonth = (bulan: string) => `3/${bulan}/2022`

  it('is an indicator, an output or a step, each with words of its own', async () => {
    const id = await create()
    const { pilihan } = await read(id)
    const first = (kind: string) => pilihan.untuk.find(({ value }) => value.startsWith(kind))?.value
    expect(await fieldsOf(link(id, 'indikator/lain'))).toEqual({ untuk: 'Pilih dari daftar.' })
    await link(id, first('indikator/'))
    await link(id, first('ro/'))
    expect(await saidOf(link(id, first('ro/')))).toEqual([
      'sudah-ada',
      'Kegiatan ini sudah dikaitkan dengan yang dipilih.',
    ])
    const [one] = (await read(id)).untuk
    await save(id, { [`untuk/${one?.id}/hasil`]: 'Indeks naik' })
    expect((await read(id)).untuk[0]).toMatchObject({ texts: { hasil: 'Indeks naik', tujuan: '' } })
    expect((await list()).bulan.flatMap(({ items }) => items).find((item) => item.id === id)).toMatchObject({
      indikator: ['IKU-1'],
    })
    expect((await refusalOf(unlink(id, NOWHERE))).code).toBe('tidak-ditemukan')
    await unlink(id, one?.id)
    expect((await read(id)).untuk.map(({ label }) => label.slice(0, 9))).toEqual(['Keluaran '])
  })

  it('makes a step carried out in its month while it was carried out itself', async () => {
    const { langkah, bulan, hasil } = await step()
    expect(hasil).toBe(null)
    const [id, other] = [await create({ mulai: inMonth(bulan) }), await create({ mulai: inMonth(bulan) })]
    for (const one of [id, other]) await link(one, `langkah/${langkah}/${bulan}`)
    expect((await step()).hasil).toBe(null)
    await move(id, { ke: 'dilaksanakan', mulai: inMonth(bulan) })
    expect((await step()).hasil).toBe('Dilaksanakan')
    // Carried out in another month it is not what was planned for this one.
    await save(id, { mulai: inMonth(bulan === '12' ? '11' : '12') })
    expect((await step()).hasil).toBe(null)
    await save(id, { mulai: inMonth(bulan) })
    await move(other, { ke: 'dilaksanakan', mulai: inMonth(bulan) })
    await move(id, { ke: 'direncanakan' })
    expect((await step()).hasil).toBe('Dilaksanakan')
    const [last] = (await read(other)).untuk
    await unlink(other, last?.id)
    expect((await step()).hasil).toBe(null)
    await unlink(id, (await read(id)).untuk[0]?.id)
  })

  it('is another part’s to say where the indicator or the step is another part’s', async () => {
    const { langkah, bulan, key } = await step()
    const bound: Actor = { ...who.operator, subbagianId: parts[0] ?? null }
    const owned = (part: string | null) =>
      test.database.pool.query(`set session_replication_role = replica;
        update indikator_versi set subbagian_id = ${part === null ? 'null' : `'${part}'`}
          where indikator_id = (select indikator_id from rencana_aksi where id = '${langkah}');
        update rencana_aksi set subbagian_id = null where id = '${langkah}';
        reset session_replication_role`)
    const id = await create({ mulai: inMonth(bulan) })
    const { pilihan } = await read(id)
    const indikator = pilihan.untuk.find(({ value }) => value.startsWith('indikator/'))?.value
    await owned(parts[1] ?? null)
    const refused = [
      'tidak-berwenang',
      'IKU-1 diisi subbagian lain. Verifikator atau Operator subbagian itu yang dapat mengisinya.',
    ]
    for (const untuk of [indikator, `langkah/${key}`]) {
      expect(await saidOf(link(id, untuk, bound))).toEqual(refused)
      expect((await read(id, bound)).pilihan.untuk.map(({ value }) => value)).not.toContain(untuk)
      await link(id, untuk)
    }
    const links = (await read(id)).untuk
    for (const { id: one } of links) {
      expect(await saidOf(unlink(id, one, bound))).toEqual(refused)
      const { refused: parts } = await save(id, { [`untuk/${one}/hasil`]: 'Indeks naik' }, bound)
      expect(parts.map(({ sentence }) => sentence)).toEqual([refused[1]])
    }
    // Nobody’s kegiatan is open to both; the step it tells of is not.
    const done = { ke: 'dilaksanakan', mulai: inMonth(bulan) }
    expect(await saidOf(move(id, done, bound))).toEqual(refused)
    await move(id, done)
    const trail = async () =>
      (
        await test.database.pool.query(
          `select data ->> 'hasil' as hasil from audit_jejak where event = 'rencana-aksi.dilaksanakan' order by seq desc limit 1`,
        )
      ).rows[0]?.hasil
    const { nama } = await read(id)
    expect(await trail()).toBe(`dilaksanakan lewat ${nama}`)
    expect(await saidOf(move(id, { ke: 'direncanakan' }, bound))).toEqual(refused)
    const other = inMonth(bulan === '12' ? '11' : '12')
    expect(await saidOf(save(id, { mulai: other }, bound))).toEqual(refused)
    expect((await step()).hasil).toBe('Dilaksanakan')
    await move(id, { ke: 'direncanakan' })
    expect(await trail()).toBe(`tidak lagi lewat ${nama}`)
    // What was told with its reason stays, whatever is carried out.
    const rows = [
      { id: key, version: 0, fields: { hasil: 'tidak', alasan: 'Ditunda', tanggal: '1 Juli 2022' } },
    ]
    await test.app.run(savePelaksanaan, who.operator, { ...YEAR, rows })
    const told = (await step()).hasil
    await move(id, done, bound)
    await move(id, { ke: 'direncanakan' }, bound)
    expect([told, (await step()).hasil]).toEqual([told, told])
    expect(told).not.toBe(null)
    await test.database.pool.query(`delete from rencana_aksi_bulan where rencana_aksi_id = $1`, [langkah])
    for (const { id: one } of links) await unlink(id, one)
    await owned(null)
  })

  it('is named where the plan is told of, and is let go on its own page', async () => {
    const { key, bulan, version } = await step()
    const id = await create({ mulai: inMonth(bulan), nama: 'Rapat pleno' })
    const tell = (fields: Record<string, string>, now: number) =>
      test.app.run(savePelaksanaan, who.operator, { ...YEAR, rows: [{ id: key, version: now, fields }] })
    const hasil = `kegiatan/${id}`
    // Of what was not carried out nothing is told.
    expect((await tell({ hasil }, version)).refused[0]?.fields).toEqual({ hasil: 'Pilih ya atau tidak.' })
    await move(id, { ke: 'dilaksanakan', mulai: inMonth(bulan) })
    expect((await tell({ hasil }, version)).refused).toEqual([])
    const { indikator } = await test.app.run(readPelaksanaan, who.kasubbag, YEAR)
    expect(indikator[0]?.months[0]).toMatchObject({ kegiatan: { id, nama: 'Rapat pleno' } })
    expect((await read(id)).untuk).toHaveLength(1)
    const now = await step()
    const reason = { hasil: 'tidak', alasan: 'Ditunda', tanggal: '1 Juli 2022' }
    expect((await tell(reason, now.version)).refused[0]?.fields).toEqual({
      hasil:
        'Langkah ini dilaksanakan lewat sebuah kegiatan. Lepaskan kaitannya di halaman kegiatan itu dahulu.',
    })
    await unlink(id, (await read(id)).untuk[0]?.id)
    expect((await step()).hasil).toBe(null)
  })
})

it('is printed quarter by quarter, and in the report under what it served', async () => {
  const print = async (jenis: string, id?: string) => {
    const asked = { ...YEAR, jenis, id, format: 'json' }
    const { name, bytes } = await test.app.run(downloadDokumen, who.kasubbag, asked)
    return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
  }
  const id = await create({ nama: 'Rapat kerja', jenis: 'rapat', mulai: '5 November 2022' })
  await save(id, {
    ...{ tujuan: 'Menyusun laporan', hasil: 'Laporan tersusun', 'peserta/0/kelompok': 'Pegawai' },
    ...{ 'naskah/0/perihal': 'Notulen', 'naskah/0/nomor': '9/PP', 'naskah/0/tanggal': '6 November 2022' },
  })
  await link(id, (await read(id)).pilihan.untuk[0]?.value)
  const planned = await print('daftar-kegiatan', 'tw4')
  expect(planned.name).toBe('Daftar Kegiatan KPU Kota Blitar 2022 TW IV (draf).json')
  const done = async () => {
    const { data } = await print('lkj')
    return data.sasaran[0].indikator[0].kegiatan?.filter(
      (one: { nama: string }) => one.nama === 'Rapat kerja',
    )
  }
  expect((await done()) ?? []).toEqual([])
  await move(id, { ke: 'dilaksanakan', mulai: '5 November 2022' })
  await save(id, { [`untuk/${(await read(id)).untuk[0]?.id}/hasil`]: 'Bab III tersusun' })
  const { data, name } = await print('daftar-kegiatan', 'tw4')
  expect(name).toBe('Daftar Kegiatan KPU Kota Blitar 2022 TW IV.json')
  const printed = {
    ...{ nama: 'Rapat kerja', jenis: 'Rapat', tanggal: '5 November 2022', keadaan: 'Dilaksanakan' },
    ...{ tujuan: 'Menyusun laporan', hasil: 'Laporan tersusun' },
    ...{ peserta: [{ kelompok: 'Pegawai', laki: null, perempuan: null }] },
    naskah: ['Notulen, Nomor 9/PP, 6 November 2022'],
  }
  expect(data.kegiatan).toMatchObject([printed])
  expect(await done()).toMatchObject([{ ...printed, hasil: 'Bab III tersusun' }])
  expect((await list()).triwulan).toContain(4)
  // The last quarter that has anything, where none is named.
  expect((await print('daftar-kegiatan')).data.triwulan).toBe(4)
  const other = { ...YEAR, entitas: 'sekretariat', jenis: 'daftar-kegiatan', format: 'json' }
  for (const [asked, period] of [
    [other, 'tahun 2022'],
    [{ ...other, id: 'tw1' }, 'Triwulan I tahun 2022'],
  ] as const)
    expect(await saidOf(test.app.run(downloadDokumen, who.kasubbag, asked))).toEqual([
      'tidak-ditemukan',
      `Belum ada kegiatan ${period}. Catat dahulu di halaman Kegiatan.`,
    ])
})

it('is a task of who answers for it once its day has passed', async () => {
  const tasks = async (actor: Actor) =>
    (await test.app.run(readBeranda, actor, YEAR)).tasks.flatMap(({ kunci, title, text }) =>
      kunci.includes('/kegiatan-tandai/') ? [[title, text]] : [],
    )
  const id = await create({ nama: 'Bimbingan teknis', selesai: '13 Maret 2022' })
  const said = [
    'Tandai kegiatan Bimbingan teknis',
    'Direncanakan 12–13 Maret 2022; belum ditandai dilaksanakan, belum, atau dialihkan.',
  ]
  expect(await tasks(who.kasubbag)).toContainEqual(said)
  await save(id, { orang: who.operator.personId })
  expect(await tasks(who.kasubbag)).not.toContainEqual(said)
  expect(await tasks(who.operator)).toContainEqual(said)
  // Of another part of the office than the person is bound to it is that part's.
  await save(id, { subbagian: parts[0] ?? '' })
  const bind = (part: string | null) =>
    test.database.pool.query(`update peran set subbagian_id = $1 where person_id = $2`, [
      ...[part, who.operator.personId],
    ])
  await bind(parts[1] ?? null)
  expect(await tasks(who.operator)).not.toContainEqual(said)
  expect(await tasks(who.kasubbag)).toContainEqual(said)
  await bind(null)
  expect(await tasks(who.operator)).toContainEqual(said)
  await move(id, { ke: 'belum', alasan: 'Ditunda' })
  expect(await tasks(who.operator)).not.toContainEqual(said)
})

describe('who writes it', () => {
  const bound = (): Actor => ({ ...who.operator, subbagianId: parts[0] ?? null })

  it('is everybody who measures, of a part of the office only what is its own', async () => {
    const own = await create({ subbagian: parts[0] }, bound())
    const others = await create({ nama: 'Milik bagian lain', subbagian: parts[1] })
    await save(own, { tempat: 'Aula' }, bound())
    const sentence =
      'Kegiatan ini milik subbagian lain. Verifikator atau Operator subbagian itu yang dapat mengubahnya.'
    expect(await saidOf(create({ subbagian: parts[1] }, bound()))).toEqual(['tidak-berwenang', sentence])
    expect(await saidOf(move(others, { ke: 'belum', alasan: 'Ditunda' }, bound()))).toEqual([
      'tidak-berwenang',
      sentence,
    ])
    expect((await read(others, bound())).may.edit.why).toBe(sentence)
    expect(await fieldsOf(save(own, { subbagian: parts[1] ?? '' }, bound()))).toEqual({
      'isi.subbagian.isi': 'Pilih bagian Anda dari daftar.',
    })
    expect(await saidOf(create({}, who.apip))).toEqual([
      'tidak-berwenang',
      'Peran Anda tidak mencakup tindakan ini. Operator atau Verifikator yang dapat melakukannya.',
    ])
    expect(
      await saidOf(
        test.app.run(createKegiatan, who.operator, {
          ...YEAR,
          tahun: 2030,
          nama: 'X',
          jenis: 'rapat',
          mulai: '1 Mei 2030',
        }),
      ),
    ).toEqual([
      'terkunci',
      'Tahun 2030 belum dibuka. Verifikator atau Admin dapat membukanya di Pengaturan, bagian Tahun.',
    ])
    expect((await refusalOf(test.app.run(removeSubbagian, who.admin, { id: parts[1] }))).code).toBe(
      'keadaan-salah',
    )
  })

  it('sees the log by month, and of it what is looked for', async () => {
    const { semua, ditampilkan, bulan } = await list({ state: 'dilaksanakan' }, who.apip)
    expect(semua).toBeGreaterThan(ditampilkan)
    for (const { items } of bulan) for (const item of items) expect(item.state).toBe('dilaksanakan')
    const ofPart = (await list({ subbagian: parts[1] })).bulan.flatMap(({ items }) => items)
    expect(ofPart.map(({ nama }) => nama)).toEqual(['Milik bagian lain'])
    expect((await list({ indikator: NOWHERE })).ditampilkan).toBe(0)
  })
})

describe('what stands on it', () => {
  it('is pictures by their content, kept while they are shown', async () => {
    const id = await create()
    const add = (foto: Uint8Array) =>
      test.app.run(addFoto, who.operator, { ...YEAR, id, foto, keterangan: 'Peserta' })
    for (const bytes of [PDF, Buffer.from('bukan gambar')])
      expect(await fieldsOf(add(bytes))).toEqual({ foto: 'Foto harus berupa JPG atau PNG.' })
    await add(PNG)
    expect(await saidOf(add(PNG))).toEqual([
      'sudah-ada',
      'Foto ini sudah ada pada kegiatan ini. Pilih foto lain.',
    ])
    const [one] = (await read(id)).foto
    const seen = await test.app.run(viewFoto, who.apip, { ...YEAR, id, foto: one?.id })
    expect([seen.name, seen.type, Buffer.from(seen.bytes).equals(PNG)]).toEqual([
      'Peserta.png',
      'image/png',
      true,
    ])
    const sha256 = (await test.database.pool.query('select sha256 from kegiatan_foto')).rows[0].sha256
    const kept = await readTransaction(test.database, systemContext('3572'), (tx) => keptFiles(tx, [sha256]))
    expect([...kept]).toEqual([sha256])
    const gone = { ...YEAR, id, foto: NOWHERE }
    expect((await refusalOf(test.app.run(viewFoto, who.apip, gone))).code).toBe('tidak-ditemukan')
    expect((await refusalOf(test.app.run(removeFoto, who.operator, gone))).code).toBe('tidak-ditemukan')
    await test.app.run(removeFoto, who.operator, { ...YEAR, id, foto: one?.id })
    expect((await read(id)).foto).toEqual([])
    const last = Array.from({ length: 20 }, (_, at) => at)
    for (const at of last) await add(Buffer.concat([PNG, Buffer.from([at])]))
    expect(await saidOf(add(PNG))).toEqual([
      'keadaan-salah',
      'Kegiatan ini sudah mempunyai 20 foto. Hapus satu dahulu, lalu tambahkan yang baru.',
    ])
  })

  it('keeps it from being removed, as does a later change', async () => {
    const id = await create()
    const remove = async (version?: number) =>
      test.app.run(removeKegiatan, who.operator, {
        ...YEAR,
        id,
        version: version ?? (await read(id)).version,
      })
    await link(id, (await read(id)).pilihan.untuk[0]?.value)
    await test.app.run(addFoto, who.operator, { ...YEAR, id, foto: PNG })
    await move(id, { ke: 'dilaksanakan', mulai: '12 Maret 2022' })
    expect(await saidOf(remove())).toEqual([
      'terkunci',
      'Kegiatan ini masih mempunyai pelaksanaannya, kaitannya, fotonya, sehingga tidak dihapus. Lepaskan dahulu, atau tandai sebagai dialihkan.',
    ])
    expect((await refusalOf(remove(99))).code).toBe('keadaan-salah')
    await test.app.run(commentKegiatan, who.kasubbag, { ...YEAR, id, isi: 'Undang juga SMK' })
    expect((await read(id)).komentar).toMatchObject([
      { isi: 'Undang juga SMK', oleh: who.kasubbag.personName },
    ])
    expect(await saidOf(remove())).toEqual([
      'terkunci',
      'Kegiatan ini sudah dikomentari, dan komentar tidak dapat dihapus, sehingga kegiatannya tetap tercatat. Bila batal, tandai sebagai dialihkan.',
    ])
  })

  it('is nothing of one that was written down by mistake', async () => {
    const id = await create()
    await test.app.run(removeKegiatan, who.operator, { ...YEAR, id, version: 1 })
    expect((await refusalOf(read(id))).code).toBe('tidak-ditemukan')
  })
})

it('does not change with its year closed', async () => {
  const id = await create()
  await test.database.pool.query(
    `alter table tahun_kinerja disable trigger user; update tahun_kinerja set state = 'ditutup', oleh = 'Ketua', dokumen_id = (select id from dokumen limit 1) where entitas = 'kpu' and tahun = 2022; alter table tahun_kinerja enable trigger user`,
  )
  const [code, message] = await saidOf(move(id, { ke: 'belum', alasan: 'Ditunda' }))
  expect([code, message]).toEqual(['terkunci', expect.stringMatching(/^Tahun 2022 sudah ditutup oleh/)])
  const remark = test.app.run(commentKegiatan, who.kasubbag, { ...YEAR, id, isi: 'Undang juga SMK' })
  expect(await saidOf(remark)).toEqual([code, message])
  expect((await read(id)).may.comment).toEqual({ ok: false, why: message })
  for (const change of [
    'update kegiatan set tempat = tempat',
    'delete from kegiatan_untuk',
    `insert into kegiatan_peserta (unit_code, kegiatan_id, sort, kelompok) values ('3572', '${id}', 1, 'x')`,
  ])
    await expect(test.database.pool.query(change)).rejects.toMatchObject({ constraint: 'tahun_ditutup' })
})
