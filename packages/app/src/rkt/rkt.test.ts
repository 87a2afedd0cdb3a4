import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editIku } from '../iku/edit-iku.ts'
import { readIku } from '../iku/read-iku.ts'
import { NO_TARGET, saveIkuTargets } from '../iku/save-iku-targets.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { openTahun } from '../year/open-tahun.ts'
import { createRkt } from './create-rkt.ts'
import { editRkt } from './edit-rkt.ts'
import { establishRkt } from './establish-rkt.ts'
import { exportRkt } from './export-rkt.ts'
import { previewRkt } from './preview-rkt.ts'
import { readRkt } from './read-rkt.ts'
import { reviseRkt } from './revise-rkt.ts'

const YEAR = { entitas: 'kpu', tahun: 2023 } as const
const TETAP = { ...YEAR, tanggal: '2023-01-05', nomor: '7/PR.01.3/2023' }

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
  await test.app.run(openTahun, kasubbag, { tahun: 2026 })
})
afterAll(() => test?.close())

const read = (more: object = {}) => test.app.run(readRkt, kasubbag, { ...YEAR, ...more })
const rowsOf = async () => (await read()).rkt?.sasaran.flatMap(({ rows }) => rows) ?? []
const draft = async () => {
  const { rkt } = await read()
  if (rkt === null) throw new Error('no RKT')
  return rkt
}
const edit = (input: object, actor = kasubbag) => test.app.run(editRkt, actor, { ...YEAR, ...input })
const sentence = async (promise: Promise<unknown>) => {
  const { code, message } = await refusalOf(promise)
  return [code, message]
}

describe('the plan of one year', () => {
  it('is not there before it was made, and nothing can be done with it', async () => {
    const view = await read()
    expect(view).toMatchObject({ rkt: null, versions: [], title: 'Rencana Kinerja Tahunan KPU 2023' })
    expect(view.may).toMatchObject({ create: { ok: true }, edit: { why: 'RKT tahun ini belum disusun.' } })
    expect(view.sources['tahun-lalu']).not.toBeNull()
    expect((await test.app.run(readRkt, kasubbag, { ...YEAR, tahun: 2024 })).sources['tahun-lalu']).toBeNull()
    const none = ['tidak-ditemukan', 'RKT tahun ini belum disusun.']
    expect(await sentence(edit({ rows: [] }))).toEqual(none)
    const isi = new TextEncoder().encode('Kode;Indikator;Satuan;Target;Alasan berbeda dari Renstra\n')
    expect(await sentence(test.app.run(previewRkt, kasubbag, { ...YEAR, isi }))).toEqual(none)
    const nextYear = { ...YEAR, tahun: 2024, dari: 'tahun-lalu' }
    expect(await sentence(test.app.run(createRkt, kasubbag, nextYear))).toEqual([
      'tidak-ditemukan',
      'Belum ada RKT tahun 2023 yang ditetapkan, sehingga tidak ada yang dapat disalin.',
    ])
    expect(await sentence(test.app.run(createRkt, kasubbag, { ...YEAR, tahun: 2026 }))).toEqual([
      'belum-lengkap',
      'Belum ada IKU untuk tahun 2026. Tulis IKU lebih dahulu, lalu susun RKT.',
    ])
    expect(await sentence(test.app.run(createRkt, await test.as('operator'), YEAR))).toEqual([
      'tidak-berwenang',
      expect.stringContaining('Verifikator'),
    ])
  })

  it('begins with the Renstra’s targets of its year; of two who make it at once one does', async () => {
    const before = await read()
    const [one, two] = before.sources.renstra?.rows ?? []
    const { id } = await ikuOf(one?.kode ?? '')
    const other = await ikuOf(two?.kode ?? '')
    await test.app.run(saveIkuTargets, kasubbag, { ...YEAR, id, target: { 2023: '91,5' } })
    await test.app.run(saveIkuTargets, kasubbag, { ...YEAR, id: other.id, target: { 2023: NO_TARGET } })
    const made = await Promise.allSettled([1, 2].map(() => test.app.run(createRkt, kasubbag, YEAR)))
    expect(made.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))).toMatchObject([
      { code: 'sudah-ada', message: 'RKT tahun 2023 sudah ada. Buka RKT itu, atau buat versi berikutnya.' },
    ])
    const rows = await rowsOf()
    expect(rows.map(({ kode }) => kode)).toEqual(before.sources.renstra?.rows.map(({ kode }) => kode))
    const texts = Object.fromEntries(rows.map((row) => [row.kode, [row.targetText, row.renstraText]]))
    expect(texts[one?.kode ?? '']?.map((text) => text.replace('%', ''))).toEqual(['91,5', '91,5'])
    expect(texts[two?.kode ?? '']).toEqual(['Belum ditargetkan', 'Belum ditargetkan'])
  })

  it('keeps good rows of a sheet, says what is wrong with the others, and asks why a target is another', async () => {
    const [one, two] = await rowsOf()
    const at = `indikator/${one?.id}`
    const { rows } = await draft()
    const saved = await edit({
      rows: [
        { id: at, version: rows[at]?.version, fields: { target: '95' } },
        { id: `indikator/${two?.id}`, version: 1, fields: { target: 'banyak' } },
        { id: 'indikator/00000000-0000-4000-8000-000000000000', version: 1, fields: { target: '1' } },
      ],
    })
    expect(saved.saved.map(({ id }) => id)).toEqual([at])
    expect(saved.refused.map((one) => one.sentence)).toContain(
      'Baris ini sudah dikeluarkan orang lain dari RKT ini.',
    )
    expect(saved.refused).toHaveLength(2)
    const view = await draft()
    expect(view.sasaran[0]?.rows[0]).toMatchObject({ differs: true, alasan: null })
    expect(view.problems[0]).toBe(
      `Target ${one?.kode} ${view.sasaran[0]?.rows[0]?.targetText}, sedangkan Renstra ${one?.renstraText}. Tulis alasannya.`,
    )
    // What could not be saved waits for its writer.
    expect(Object.keys(view.draf.isi)).toEqual([`isi.indikator/${two?.id}.target`])
  })

  it('shows the second of two both figures, and who saved first', async () => {
    const [one] = await rowsOf()
    const id = `indikator/${one?.id}`
    const { version } = (await draft()).rows[id] ?? {}
    const send = (fields: object) => edit({ rows: [{ id, version, fields }] })
    await send({ alasan: 'Survei nasional menaikkan ukurannya' })
    const { conflicts } = await send({ alasan: 'Alasan lain' })
    expect(conflicts[0]?.conflict).toMatchObject({
      by: kasubbag.personName,
      fields: [{ label: 'Alasan', mine: 'Alasan lain', theirs: 'Survei nasional menaikkan ukurannya' }],
    })
    expect(conflicts).toHaveLength(1)
    const tooLong = { rows: [{ id, version: 3, fields: { alasan: 'x'.repeat(1001) } }] }
    expect((await edit(tooLong)).refused[0]?.sentence).toBe('Paling banyak 1.000 huruf.')
  })

  it('waits for who is changing it', async () => {
    const { version } = await draft()
    const text = `update rkt set version = version + 1 where unit_code = '3572' and state = 'draf' and tahun = $1`
    const establish = () => test.app.run(establishRkt, kasubbag, { ...TETAP, version })
    const outcome = await whileChanged(test.database, { text, values: [2023] }, establish)
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'belum-lengkap' } })
    expect((await draft()).version).toBe(version + 1)
  })

  it('is taken from the Renstra again only where nothing was typed, with the indicators it lacks', async () => {
    const rows = await rowsOf()
    const [first, second, third] = rows
    await edit({ change: { do: 'keluarkan', id: third?.id } })
    expect((await rowsOf()).map(({ kode }) => kode)).not.toContain(third?.kode)
    expect(await sentence(edit({ change: { do: 'keluarkan', id: third?.id } }))).toEqual([
      'tidak-ditemukan',
      'Baris ini sudah dikeluarkan orang lain dari RKT ini.',
    ])
    const at = `indikator/${second?.id}`
    await edit({ rows: [{ id: at, version: (await draft()).rows[at]?.version, fields: { target: '' } }] })
    await edit({ change: { do: 'ambil', dari: 'renstra' } })
    const after = await draft()
    expect(after.history[0]?.sentence).toContain('1 indikator ditambahkan dan 1 target diisi dari Renstra')
    const now = await rowsOf()
    expect(now.map(({ kode }) => kode).toSorted()).toEqual(rows.map(({ kode }) => kode).toSorted())
    expect(now.find(({ id }) => id === first?.id)?.targetText).toMatch(/^95/)
    const lone = { entitas: 'sekretariat', tahun: 2024 }
    await test.app.run(createRkt, kasubbag, lone)
    expect(await sentence(edit({ ...lone, change: { do: 'ambil', dari: 'tahun-lalu' } }))).toEqual([
      'tidak-ditemukan',
      'Belum ada RKT tahun 2023 yang ditetapkan, sehingga tidak ada yang dapat disalin.',
    ])
    expect((await edit({ change: { do: 'ambil', dari: 'renstra' } })).saved).toEqual([])
    expect((await draft()).version).toBe(after.version)
  })

  it('goes out as a file, comes back with what differs, and names wrong cells', async () => {
    const file = await test.app.run(exportRkt, kasubbag, { ...YEAR, format: 'csv' })
    expect(file.name).toBe('rkt-3572-kpu-2023.csv')
    const same = await test.app.run(previewRkt, kasubbag, { ...YEAR, isi: file.bytes })
    expect(new Set(same.rows.map(({ state }) => state))).toEqual(new Set(['sama']))
    const [one, two] = await rowsOf()
    const text = `Kode;Indikator;Satuan;Target;Alasan berbeda dari Renstra\n${one?.kode};;;94;Lain\n${two?.kode};;;banyak;\nIKU-X;;;1;\n`
    const preview = await test.app.run(previewRkt, kasubbag, { ...YEAR, isi: new TextEncoder().encode(text) })
    expect(preview.rows.map(({ id, state, fields }) => [id, state, fields.target])).toEqual([
      [`indikator/${one?.id}`, 'berubah', '94'],
      [`indikator/${two?.id}`, 'berubah', 'banyak'],
    ])
    expect(preview.errors).toMatchObject({ 'baris.2.kode': 'IKU-X tidak ada dalam RKT ini.' })
    expect(Object.keys(preview.errors)).toEqual(['baris.1.target', 'baris.2.kode'])
  })

  it('takes the newest card of its indicators while it is a draft', async () => {
    const [one] = await rowsOf()
    const name = await renamed(one?.kode ?? '')
    expect((await rowsOf())[0]?.name).toBe(name)
  })

  it('is established when every target is said, on a day that has come, by who has seen it', async () => {
    const [, ...others] = await rowsOf()
    const { rows, version } = await draft()
    expect(await sentence(test.app.run(establishRkt, kasubbag, { ...TETAP, version }))).toEqual([
      'belum-lengkap',
      expect.stringMatching(
        /^Target IKU.* belum diisi\. Tulis angkanya, atau – bila memang belum ditargetkan\.$/,
      ),
    ])
    await edit({
      rows: others.map(({ id }) => ({
        id: `indikator/${id}`,
        version: rows[`indikator/${id}`]?.version,
        fields: { target: '–', alasan: 'Belum ditargetkan' },
      })),
    })
    expect((await draft()).problems).toEqual([])
    const late = { ...TETAP, version: version + 1, tanggal: '2027-01-01' }
    expect((await refusalOf(test.app.run(establishRkt, kasubbag, late))).data.fields).toEqual({
      tanggal: 'Tanggal penetapan tidak boleh lewat hari ini.',
    })
    expect(await sentence(test.app.run(establishRkt, kasubbag, { ...TETAP, version }))).toEqual([
      'keadaan-salah',
      'Keadaannya sudah berubah sejak halaman ini dibuka. Muat ulang halaman.',
    ])
    expect(await sentence(test.app.run(reviseRkt, kasubbag, { ...YEAR, alasan: 'Pagu berubah' }))).toEqual([
      'keadaan-salah',
      'RKT ini masih draf. Ubah drafnya, lalu tetapkan.',
    ])
    await test.app.run(establishRkt, kasubbag, { ...TETAP, version: version + 1 })
    const established = await draft()
    expect(established).toMatchObject({
      state: 'ditetapkan',
      nomor: TETAP.nomor,
      tanggalText: '5 Januari 2023',
    })
    const shut = [
      'terkunci',
      'RKT ini sudah ditetapkan dan tidak berubah lagi. Buat versi baru untuk mengubahnya.',
    ]
    expect(await sentence(edit({ rows: [] }))).toEqual(shut)
    const isi = (await test.app.run(exportRkt, kasubbag, { ...YEAR, format: 'csv' })).bytes
    expect(await sentence(test.app.run(previewRkt, kasubbag, { ...YEAR, isi }))).toEqual(shut)
  })

  it('does not change with the Renstra or a card once it is established', async () => {
    const before = await rowsOf()
    const [one] = before
    const { id } = await ikuOf(one?.kode ?? '')
    await test.app.run(saveIkuTargets, kasubbag, { ...YEAR, id, target: { 2023: '60' } })
    await renamed(one?.kode ?? '')
    expect(await rowsOf()).toEqual(before)
  })

  it('refuses every login to change it behind the program', async () => {
    const tries = [
      `update rkt set nomor = 'x' where tahun = 2023`,
      `update rkt set state = 'draf' where tahun = 2023`,
      `delete from rkt_indikator`,
      `update rkt_indikator set amount = 1, tanpa_target = false`,
    ]
    for (const text of tries)
      await expect(test.database.pool.query(text), text).rejects.toMatchObject({
        constraint: 'rkt_established',
      })
    for (const state of ['ditetapkan', 'diganti'])
      await expect(
        test.database.pool.query(
          `insert into rkt (unit_code, entitas, tahun, state, tanggal) values ('3572', 'kpu', 2024, '${state}', '2024-01-01')`,
        ),
      ).rejects.toMatchObject({ constraint: 'rkt_state' })
  })

  it('is changed by its next version, with a reason; the old one stays to be read', async () => {
    const old = await draft()
    await test.app.run(reviseRkt, kasubbag, { ...YEAR, alasan: 'Pagu berubah' })
    const next = await draft()
    expect(next).toMatchObject({ versi: 2, state: 'draf', alasan: 'Pagu berubah', problems: [] })
    await test.app.run(establishRkt, kasubbag, { ...YEAR, tanggal: '2023-06-01', version: next.version })
    const view = await read()
    expect(view.versions.map(({ versi, state }) => [versi, state])).toEqual([
      [2, 'ditetapkan'],
      [1, 'diganti'],
    ])
    const { rkt, may } = await read({ versi: 1 })
    expect(rkt?.sasaran).toEqual(old.sasaran)
    expect(may.edit.ok).toBe(false)
    expect((await refusalOf(read({ versi: 9 }))).code).toBe('tidak-ditemukan')
  })

  it('can be the beginning of the next year’s', async () => {
    const next = { ...YEAR, tahun: 2024 }
    const { sources } = await test.app.run(readRkt, kasubbag, next)
    expect(sources['tahun-lalu']?.rows[0]?.targetText).toMatch(/^95/)
    await test.app.run(createRkt, kasubbag, { ...next, dari: 'tahun-lalu' })
    const { rkt } = await test.app.run(readRkt, kasubbag, next)
    expect(rkt?.sasaran[0]?.rows[0]?.targetText).toMatch(/^95/)
  })
})

async function ikuOf(kode: string) {
  const { rows } = await test.database.pool.query<{ id: string; versi: number; name: string }>(
    `select i.id, v.versi, v.name from indikator i join indikator_versi v on v.unit_code = i.unit_code and v.indikator_id = i.id
     where i.unit_code = '3572' and i.kode = $1 and i.iku order by v.versi desc limit 1`,
    [kode],
  )
  if (rows[0] === undefined) throw new Error(`no ${kode}`)
  return rows[0]
}

/** The card as its form opens, under another name. */
async function renamed(kode: string) {
  const { id } = await ikuOf(kode)
  const { form, name } = await test.app.run(readIku, kasubbag, { ...YEAR, id })
  if (form === null) throw new Error('no form')
  const fields = Object.fromEntries(form.fields.map((field) => [field.name, field.value]))
  const { version, sasaran } = form
  const sent = { ...YEAR, id, version, sasaran, ...fields, name: `${name} baru` }
  await test.app.run(editIku, kasubbag, sent)
  return sent.name
}
