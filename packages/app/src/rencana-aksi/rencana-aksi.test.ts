import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLkjData } from '../dokumen/lkj/read-lkj-data.ts'
import { listSubbagian } from '../organisasi/list-subbagian.ts'
import { removeSubbagian } from '../organisasi/remove-subbagian.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp, whileChanged } from '../testing/index.ts'
import { exportRencanaAksi } from './export-rencana-aksi.ts'
import { previewRencanaAksi } from './preview-rencana-aksi.ts'
import { readRencanaAksi } from './read-rencana-aksi.ts'
import { RENCANA_HEADS } from './rencana-tabel.ts'
import { saveRencanaAksi } from './save-rencana-aksi.ts'

const NOW = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

const read = (year: object = NOW) => test.app.run(readRencanaAksi, kasubbag, year)
const indikatorOf = async (year: object = NOW) =>
  (await read(year)).sasaran.flatMap(({ indikator }) => indikator)
const save = (input: object, year: object = NOW) =>
  test.app.run(saveRencanaAksi, kasubbag, { ...year, ...input })
const step = (id: string, fields: Record<string, string>, version = 0) => ({ id, version, fields })

describe('the action plan of a year', () => {
  it('stands under the agreement’s indicators, with their targets by quarter', async () => {
    const view = await read()
    expect(view.title).toBe('Rencana Aksi KPU 2022')
    const [one] = await indikatorOf()
    expect(one?.target?.triwulan).toHaveLength(4)
    expect(one?.steps[0]).toMatchObject({ bulan: expect.arrayContaining([1]), triwulan: expect.any(Array) })
    expect(view.without).toEqual([])
  })

  it('takes new steps and changes, each with its entry, and says at its cell what is wrong', async () => {
    const [one, two] = await indikatorOf()
    const old = one?.steps[0]
    const before = (await read()).rows[`langkah/${old?.id}`]
    const { saved, refused } = await save({
      rows: [
        step(`baru/${one?.id}/0`, { uraian: 'Rapat persiapan', b2: '✓', b3: 'x', pic: 'Kasubbag Umum' }),
        step(`baru/${one?.id}/1`, { uraian: '', b1: '✓' }),
        step(`baru/${two?.id}/0`, { uraian: 'Survei', b5: 'mungkin', ro: '3355.EAA.111' }),
        step(`langkah/${old?.id}`, { b12: '✓', ro: `${old?.biaya[0]?.kode} = 5.000.000` }, before?.version),
        step('langkah/00000000-0000-4000-8000-000000000000', { uraian: 'Hilang' }, 1),
      ],
    })
    expect(saved.map(({ id }) => id).toSorted()).toEqual([`baru/${one?.id}/0`, `langkah/${old?.id}`])
    const said = new Map(refused.map(({ id, fields, sentence }) => [id, [fields, sentence]]))
    expect(said.get(`baru/${one?.id}/1`)?.[0]).toEqual({ uraian: 'Tulis langkahnya.' })
    expect(said.get(`baru/${two?.id}/0`)?.[0]).toEqual({
      b5: 'Beri centang atau x pada bulan pelaksanaan, atau kosongkan.',
      ro: '3355.EAA.111 tidak ada dalam DIPA 2022.',
    })
    expect(said.get('langkah/00000000-0000-4000-8000-000000000000')?.[1]).toBe(
      'Langkah ini sudah dihapus orang lain, atau indikatornya tidak ada dalam tahun ini.',
    )
    const now = (await indikatorOf())[0]
    expect(now?.steps.at(-1)).toMatchObject({ uraian: 'Rapat persiapan', bulan: [2, 3], triwulan: [1] })
    expect(now?.steps[0]).toMatchObject({ biaya: [{ money: { text: 'Rp5.000.000' } }] })
    expect(now?.steps[0]?.bulan).toContain(12)
    const { history, draf } = await read()
    expect(history.map(({ sentence }) => sentence)).toContain(
      `mengubah Rencana Aksi KPU 2022: langkah ${one?.kode} “Rapat persiapan” ditambahkan`,
    )
    expect(Object.keys(draf.isi)).toContain(`isi.baru/${two?.id}/0.uraian`)
  })

  it('shows the second of two both words, and lets each add a step', async () => {
    const [one] = await indikatorOf()
    const id = `langkah/${one?.steps[0]?.id}`
    const { version } = (await read()).rows[id] ?? {}
    await save({ rows: [step(id, { pic: 'Rina' }, version)] })
    const { conflicts } = await save({ rows: [step(id, { pic: 'Budi' }, version)] })
    expect(conflicts[0]?.conflict.fields).toEqual([
      { field: 'pic', label: 'Penanggung jawab', mine: 'Budi', theirs: 'Rina' },
    ])
    const add = (uraian: string) => save({ rows: [step(`baru/${one?.id}/0`, { uraian })] })
    await Promise.all([add('Langkah pertama'), add('Langkah kedua')])
    const texts = (await indikatorOf())[0]?.steps.map(({ uraian }) => uraian) ?? []
    expect(texts.slice(-2).toSorted()).toEqual(['Langkah kedua', 'Langkah pertama'])
  })

  it('waits for who is planning the same year', async () => {
    const [one] = await indikatorOf()
    const id = one?.steps[0]?.id
    const { version } = (await read()).rows[`langkah/${id}`] ?? {}
    const text = `
      with held as materialized (select pg_advisory_xact_lock(hashtextextended('rencana-aksi/3572/kpu/2022', 0)))
      update rencana_aksi r set pic = 'Sudah diganti', version = version + 1 from held where r.id = $1`
    const late = () => save({ rows: [step(`langkah/${id}`, { pic: 'Terlambat' }, version)] })
    const outcome = await whileChanged(test.database, { text, values: [id] }, late)
    expect(outcome).toMatchObject({ status: 'fulfilled', value: { saved: [], conflicts: [{}] } })
  })

  it('moves a step up, takes one out, and refuses what is gone', async () => {
    const [one] = await indikatorOf()
    const [first, second] = one?.steps ?? []
    await save({ change: { do: 'naikkan', id: second?.id } })
    expect((await indikatorOf())[0]?.steps.slice(0, 2).map(({ id }) => id)).toEqual([second?.id, first?.id])
    await save({ change: { do: 'naikkan', id: second?.id } })
    expect((await indikatorOf())[0]?.steps[0]?.id).toBe(second?.id)
    await save({ change: { do: 'hapus', id: second?.id } })
    expect((await indikatorOf())[0]?.steps[0]?.id).toBe(first?.id)
    const gone = await refusalOf(save({ change: { do: 'hapus', id: second?.id } }))
    expect([gone.code, gone.message]).toEqual([
      'tidak-ditemukan',
      'Langkah ini sudah dihapus orang lain, atau indikatornya tidak ada dalam tahun ini.',
    ])
  })

  it('names a part of the office, which then stays', async () => {
    const [one] = await indikatorOf()
    const { parts } = await read()
    const name = parts.at(-1) as string
    await save({ rows: [step(`baru/${one?.id}/0`, { uraian: 'Menyusun laporan', pic: name.toUpperCase() })] })
    const rows = (await test.app.run(listSubbagian, await test.as('admin'), {})).items
    const part = rows.find((row) => name.endsWith(row.name))
    const { rows: found } = await test.database.pool.query(
      `select subbagian_id from rencana_aksi where uraian = 'Menyusun laporan' and tahun = 2022`,
    )
    expect(found).toEqual([{ subbagian_id: part?.id }])
    await test.database.pool.query(
      `update pejabat set subbagian_id = null; update peran set subbagian_id = null`,
    )
    const refused = await refusalOf(test.app.run(removeSubbagian, await test.as('admin'), { id: part?.id }))
    expect([refused.code, refused.message]).toEqual([
      'keadaan-salah',
      `Subbagian ${part?.name} tidak dapat dihapus, karena menjadi penanggung jawab dalam rencana aksi. Ubah namanya bila hanya namanya yang berganti.`,
    ])
  })

  it('is printed by quarters in the report', async () => {
    const data = await test.app.run(readLkjData, kasubbag, NOW)
    const steps = data.sasaran.flatMap(({ indikator }) => indikator.flatMap(({ rencanaAksi }) => rencanaAksi))
    expect(steps.find(({ uraian }) => uraian === 'Rapat persiapan')).toEqual({
      uraian: 'Rapat persiapan',
      triwulan: [1],
      pic: 'Kasubbag Umum',
    })
  })

  it('begins with last year’s steps where there are none, without their money', async () => {
    const next = { entitas: 'kpu', tahun: 2023 } as const
    const { copy, sasaran, steps } = await read(next)
    expect(steps).toBe(0)
    expect(copy.length).toBeGreaterThan(5)
    const [one] = sasaran[0]?.indikator ?? []
    await save({ rows: [step(`baru/${one?.id}/0`, { uraian: 'Langkah sendiri' })] }, next)
    await save({ change: { do: 'salin' } }, next)
    const after = await read(next)
    const own = after.sasaran[0]?.indikator[0]?.steps
    expect(own?.map(({ uraian }) => uraian)).toEqual(['Langkah sendiri'])
    expect(after.steps).toBe(1 + copy.filter(({ kode }) => kode !== one?.kode).length)
    const money = after.sasaran.flatMap(({ indikator }) =>
      indikator.flatMap(({ steps }) => steps.flatMap(({ biaya }) => biaya)),
    )
    expect(money).toEqual([])
    expect((await save({ change: { do: 'salin' } }, next)).saved).toEqual([])
    expect((await read(next)).history[0]?.sentence).toContain('langkah disalin dari tahun 2022')
  })

  it.each(['xlsx', 'csv', 'json'] as const)('goes out as %s and comes in again as it was', async (format) => {
    const file = await test.app.run(exportRencanaAksi, kasubbag, { ...NOW, format })
    expect(file.name).toBe(`rencana-aksi-3572-kpu-2022.${format}`)
    const json = { ...NOW, format: 'json' } as const
    const before = await test.app.run(exportRencanaAksi, kasubbag, json)
    const same = await test.app.run(previewRencanaAksi, kasubbag, { ...NOW, isi: file.bytes })
    expect([new Set(same.rows.map(({ state }) => state)), same.errors]).toEqual([new Set(['sama']), {}])
    const [one] = await indikatorOf()
    const [first, last] = [one?.steps[0], one?.steps.at(-1)]
    const version = (await read()).rows[`langkah/${first?.id}`]?.version
    await save({ rows: [step(`langkah/${first?.id}`, { pic: 'Orang lain' }, version)] })
    await save({ change: { do: 'hapus', id: last?.id } })
    const back = await test.app.run(previewRencanaAksi, kasubbag, { ...NOW, isi: file.bytes })
    const different = back.rows.filter(({ state }) => state !== 'sama')
    expect(different.map(({ id, state }) => [id, state])).toEqual([
      [`langkah/${first?.id}`, 'berubah'],
      [`baru/${one?.id}/0`, 'baru'],
    ])
    await save({ rows: different })
    const after = await test.app.run(exportRencanaAksi, kasubbag, json)
    expect(new TextDecoder().decode(after.bytes)).toBe(new TextDecoder().decode(before.bytes))
  })

  it('takes steps of a file by their words, and names wrong cells', async () => {
    const [one] = await indikatorOf()
    const known = one?.steps[0]
    const cells = (kode: string, uraian: string, month = '', ro = '') =>
      [kode, '', uraian, month, ...Array(11).fill(''), 'Rina', ro].join(';')
    const text = [
      RENCANA_HEADS.join(';'),
      ...[cells('IKU-X', 'Apa'), cells(one?.kode ?? '', (known?.uraian ?? '').toUpperCase(), 'x')],
      ...[
        cells(one?.kode ?? '', 'Langkah dari berkas', 'mungkin', '3355.EAA.111'),
        `${one?.kode}${';'.repeat(16)}`,
      ],
    ].join('\n')
    const { rows, errors } = await test.app.run(previewRencanaAksi, kasubbag, {
      ...NOW,
      isi: new TextEncoder().encode(text),
    })
    expect(rows.map(({ id, at }) => [id, at])).toEqual([
      [`langkah/${known?.id}`, 1],
      [`baru/${one?.id}/0`, 2],
    ])
    expect(rows[0]?.fields).toMatchObject({ b1: '✓', pic: 'Rina' })
    expect(errors).toEqual({
      'baris.0.kode': 'IKU-X tidak ada dalam tahun ini.',
      'baris.2.b1': 'Beri centang atau x pada bulan pelaksanaan, atau kosongkan.',
      'baris.2.ro': '3355.EAA.111 tidak ada dalam DIPA 2022.',
    })
    expect((await indikatorOf())[0]).toEqual(one)
  })

  it('is nobody’s to write without the right', async () => {
    const sekretaris = await test.as('sekretaris')
    expect((await refusalOf(test.app.run(saveRencanaAksi, sekretaris, NOW))).code).toBe('tidak-berwenang')
    expect((await test.app.run(readRencanaAksi, sekretaris, NOW)).may.edit.ok).toBe(false)
  })
})
