import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { downloadDokumen } from '../dokumen/download-dokumen.ts'
import type { Actor } from '../permission/actor.ts'
import { refusalOf, type TestApp, testApp } from '../testing/index.ts'
import { readPelaksanaan } from './read-pelaksanaan.ts'
import { readRencanaAksi } from './read-rencana-aksi.ts'
import { savePelaksanaan } from './save-pelaksanaan.ts'
import { saveRencanaAksi } from './save-rencana-aksi.ts'

const YEAR = { entitas: 'kpu', tahun: 2022 } as const

let test: TestApp
let operator: Actor
beforeAll(async () => {
  test = await testApp()
  operator = await test.as('operator')
})
afterAll(() => test?.close())

const read = (year: { entitas: string; tahun: number } = YEAR) =>
  test.app.run(readPelaksanaan, operator, year)
async function tell(id: string, fields: Record<string, string>, version?: number) {
  const now = (await read()).rows[id]?.version ?? 0
  const rows = [{ id, version: version ?? now, fields }]
  return test.app.run(savePelaksanaan, operator, { ...YEAR, rows })
}
const months = async () => (await read()).indikator.flatMap((one) => one.months)

describe('the action plan as it was carried out', () => {
  it('counts what was told of the months it was planned in', async () => {
    const before = await read()
    const [first] = before.indikator
    expect(first?.ketepatan).toBeNull()
    const [one, two] = await months()
    await tell(one?.id ?? '', { hasil: 'ya' })
    const told = await tell(two?.id ?? '', {
      hasil: 'tidak',
      alasan: 'Anggaran diblokir',
      tanggal: '15 Juli 2022',
    })
    expect(told.refused).toEqual([])
    const after = await read()
    expect(after.belum).toBe(before.belum - 2)
    expect(after.indikator[0]?.ketepatan).toMatch(/^50% tepat waktu \(1 dari 2/)
    expect((await months())[1]).toMatchObject({
      ...{ hasil: 'Tidak dilaksanakan', alasan: 'Anggaran diblokir', tanggalBaru: '15 Juli 2022' },
    })
    const { history } = await test.app.run(readRencanaAksi, operator, YEAR)
    expect(history[0]?.sentence).toMatch(
      /^mencatat pelaksanaan Rencana Aksi .*tidak dilaksanakan, Anggaran diblokir$/,
    )
  })

  it('asks why not and when instead, and forgets both once it was done', async () => {
    const [, two] = await months()
    const id = two?.id ?? ''
    const refused = await tell(id, { hasil: 'tidak', alasan: '', tanggal: '' })
    expect(refused.refused[0]?.fields).toEqual({
      alasan: 'Tulis mengapa tidak dilaksanakan.',
      tanggal: 'Tulis kapan akan dilaksanakan, contoh: 15 Desember 2022.',
    })
    expect((await tell(id, { tanggal: 'besok' })).refused[0]?.fields.tanggal).toBeDefined()
    expect((await tell(id, { hasil: '' })).refused[0]?.fields).toEqual({ hasil: 'Pilih ya atau tidak.' })
    const both: Record<string, string>[] = [{ alasan: 'Sudah, tetapi kecil' }, { tanggal: '15 Juli 2022' }]
    for (const lost of both)
      expect((await tell(id, { hasil: 'ya', ...lost })).refused[0]?.fields).toEqual({
        hasil: 'Alasan dan tanggal baru hanya untuk langkah yang tidak dilaksanakan.',
      })
    await tell(id, { hasil: 'ya' })
    expect((await months())[1]).toMatchObject({ hasil: 'Dilaksanakan', alasan: null, tanggalBaru: null })
    expect((await tell(id, { hasil: 'tidak' }, 0)).conflicts.map((one) => one.id)).toEqual([id])
  })

  it('is told of planned months that have come, and goes with its step', async () => {
    const [one] = await months()
    const step = one?.id.split('/')[0] ?? ''
    const unplanned = await tell(`${step}/99`, { hasil: 'ya' })
    expect(unplanned.refused[0]?.sentence).toBe(
      'Langkah ini tidak direncanakan pada bulan itu, atau bulannya belum tiba.',
    )
    const early = await testApp({ today: '2022-01-05' })
    const planned = await early.app.run(readPelaksanaan, await early.as('operator'), YEAR)
    expect(new Set(planned.indikator.flatMap((each) => each.months.map(({ bulan }) => bulan)))).toEqual(
      new Set(['Januari']),
    )
    await early.close()
    await test.app.run(saveRencanaAksi, await test.as('kasubbag'), {
      ...YEAR,
      change: { do: 'hapus', id: step },
    })
    expect((await months()).map(({ id }) => id.split('/')[0])).not.toContain(step)
  })

  it('is read by all and told by who fills the measuring', async () => {
    const ketua = await test.as('ketua')
    expect((await test.app.run(readPelaksanaan, ketua, YEAR)).may.edit.ok).toBe(false)
    const rows = [{ id: 'x/1', version: 0, fields: { hasil: 'ya' } }]
    expect((await refusalOf(test.app.run(savePelaksanaan, ketua, { ...YEAR, rows }))).code).toBe(
      'tidak-berwenang',
    )
  })

  it('is told by who is bound to a subbagian of its own steps alone', async () => {
    const { rows: parts } = await test.database.pool.query<{ id: string }>(
      `select id from subbagian where unit_code = '3572' order by sort limit 2`,
    )
    const [own, other] = parts.map(({ id }) => id)
    const bound = { ...operator, subbagianId: own ?? null }
    const [one] = await months()
    const [step = ''] = (one?.id ?? '').split('/')
    const cards = (part: string | undefined) =>
      test.database.pool.query(`set session_replication_role = replica;
        update indikator_versi set subbagian_id = '${part}'
        where indikator_id = (select indikator_id from rencana_aksi where id = '${step}');
        update rencana_aksi set subbagian_id = null where id = '${step}';
        reset session_replication_role`)
    const tellOwn = (fields: object) =>
      test.app.run(savePelaksanaan, bound, { ...YEAR, rows: [{ id: one?.id, version: 0, fields }] })
    await cards(other)
    expect((await tellOwn({ hasil: 'ya' })).refused[0]?.sentence).toMatch(/^IKU-\d+ diisi subbagian lain\. /)
    expect((await test.app.run(readPelaksanaan, bound, YEAR)).rows).not.toHaveProperty([one?.id ?? ''])
    await test.database.pool.query(`set session_replication_role = replica;
      update rencana_aksi set subbagian_id = '${own}' where id = '${step}'; reset session_replication_role`)
    expect((await test.app.run(readPelaksanaan, bound, YEAR)).rows).toHaveProperty([one?.id ?? ''])
    await cards(own)
    expect((await tellOwn({ hasil: 'salah' })).refused[0]?.fields).toEqual({ hasil: 'Pilih ya atau tidak.' })
  })

  it('is printed beside what was planned', async () => {
    const [one] = await months()
    await tell(one?.id ?? '', { hasil: 'ya' })
    const asked = { ...YEAR, jenis: 'rencana-aksi-bulanan', format: 'json' }
    const { bytes } = await test.app.run(downloadDokumen, operator, asked)
    const { data } = JSON.parse(new TextDecoder().decode(bytes))
    const steps = data.sasaran.flatMap(
      (sasaran: { indikator: { langkah: { terlaksana?: unknown[] }[] }[] }) =>
        sasaran.indikator.flatMap(({ langkah }) => langkah),
    )
    const printed = steps.flatMap(({ terlaksana = [] }: { terlaksana?: unknown[] }) => terlaksana)
    expect(printed).toContainEqual({ bulan: expect.any(Number), ya: true })
  })
})
