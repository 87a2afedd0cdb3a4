import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../permission/actor.ts'
import { type TestApp, testApp } from '../../testing/index.ts'
import { downloadDokumen } from '../download-dokumen.ts'

let test: TestApp
let kasubbag: Actor
beforeAll(async () => {
  test = await testApp()
  kasubbag = await test.as('kasubbag')
})
afterAll(() => test?.close())

async function book(entitas: 'kpu' | 'sekretariat', tahun: number) {
  const asked = { entitas, tahun, jenis: 'iku', format: 'json' } as const
  const { name, bytes } = await test.app.run(downloadDokumen, kasubbag, asked)
  return { name, data: JSON.parse(new TextDecoder().decode(bytes)).data }
}

it('holds the cards of the year, and knows which the agreement promises', async () => {
  const { name, data } = await book('sekretariat', 2021)
  expect(name).toBe('IKU Sekretariat KPU Kota Blitar 2021.json')
  const all = data.sasaran.flatMap(
    (one: { indikator: { kode: string; dalamPk: boolean }[] }) => one.indikator,
  )
  expect(
    all.filter((one: { dalamPk: boolean }) => !one.dalamPk).map((one: { kode: string }) => one.kode),
  ).toEqual(['IKS-11', 'IKS-12', 'IKS-13'])
  const [card] = all
  expect(card.kartu.map((row: { label: string }) => row.label)).toEqual(
    expect.arrayContaining([
      'Definisi operasional',
      'Satuan',
      'Arah',
      'Periode pengukuran',
      'Penanggung jawab',
    ]),
  )
})

it('prints what the law gives the entity to do, where the office wrote it down', async () => {
  await test.database.pool.query(
    `insert into uraian_tugas (unit_code, tahun, entitas, bagian, dalam, isi, pasal, sort) values
      ('3572', 2022, 'kpu', 'tugas', 'penyelenggaraan pemilu', 'menjabarkan program', 'Pasal 18 huruf a', 1),
      ('3572', 2022, 'sekretariat', 'fungsi', null, 'memberi dukungan', 'Pasal 2', 2),
      ('3572', 2022, 'kpu', 'tugas', 'penyelenggaraan pemilu', 'melaksanakan tahapan', 'Pasal 18 huruf b', 3)`,
  )
  expect((await book('kpu', 2022)).data.tugas).toEqual([
    {
      judul: 'Tugas dalam penyelenggaraan pemilu',
      butir: [
        { isi: 'menjabarkan program', pasal: 'Pasal 18 huruf a' },
        { isi: 'melaksanakan tahapan', pasal: 'Pasal 18 huruf b' },
      ],
    },
  ])
  expect((await book('sekretariat', 2022)).data.tugas).toMatchObject([{ judul: 'Fungsi' }])
  expect((await book('kpu', 2021)).data.tugas).toEqual([])
})

it('prints the version of a card that a signed agreement was made with', async () => {
  const owner = (sql: string) => test.database.pool.query(sql)
  await owner(
    `insert into indikator_versi select (jsonb_populate_record(v, jsonb_build_object('versi', v.versi + 1,
      'berlaku', '2021-06-01', 'name', 'Kartu kemudian'))).* from indikator_versi v join indikator i
      on i.unit_code = v.unit_code and i.id = v.indikator_id where i.unit_code = '3572' and i.kode = 'IKU-1'`,
  )
  const names = async (tahun: number) => JSON.stringify((await book('kpu', tahun)).data.sasaran)
  expect(await names(2021)).not.toContain('Kartu kemudian')
  expect(await names(2024)).toContain('Kartu kemudian')
})

it('says why an indicator is left out where the plan of the year said it', async () => {
  for (const statement of [
    `insert into rkt (unit_code, entitas, tahun, versi, alasan) values ('3572', 'sekretariat', 2021, 2, 'Ditambah')`,
    `insert into rkt_indikator (unit_code, rkt_id, indikator_id, indikator_versi, sort, tanpa_target, alasan)
      select '3572', rkt.id, i.id, 1, 1, true, 'Belum ada pemilihan.' from rkt, indikator i
      where rkt.unit_code = '3572' and rkt.versi = 2 and i.unit_code = '3572' and i.kode = 'IKS-11'`,
    `update rkt set state = 'diganti' where unit_code = '3572' and entitas = 'sekretariat' and tahun = 2021 and versi = 1`,
    `update rkt set state = 'ditetapkan', tanggal = '2021-01-02' where unit_code = '3572' and versi = 2`,
  ])
    await test.database.pool.query(statement)
  expect(JSON.stringify((await book('sekretariat', 2021)).data)).toContain('Belum ada pemilihan.')
})

it('is a draft while no agreement is signed', async () => {
  const { name, data } = await book('kpu', 2024)
  expect([name, data.pk]).toEqual(['IKU KPU Kota Blitar 2024 (draf).json', null])
})
