import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { type OwnersDatabase, ownersDatabase } from '../testing/owners-database.ts'

const id = (last: string | number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const SUMMED = id(1)
const LAST = id(2)
const pk = (tahun: number) => id(tahun)
const quarter = (tahun: number, triwulan: number) => id(`${tahun}${triwulan}`)

/** The second kind of value cannot be summed, so its last quarter counts. */
const OFFICE = `
  insert into unit (unit_code, name, short_name, level, path, place, active) values ('3572', 'Kantor', 'Kantor', 'kabkota', '3572', 'Kota', true);
  insert into indikator (unit_code, id, entitas, kode) values ('3572', '${SUMMED}', 'kpu', 'A'), ('3572', '${LAST}', 'kpu', 'B');
  insert into indikator_versi (unit_code, indikator_id, versi, name, satuan, value_kind, polarity, consolidation, berlaku) values
    ('3572', '${SUMMED}', 1, 'A', 'buah', 'angka', 'maksimal', 'jumlah', '2021-01-01'), ('3572', '${LAST}', 1, 'B', 'nilai', 'predikat', 'predikat', 'jumlah', '2021-01-01');
  insert into pengukuran (unit_code, id, entitas, tahun, triwulan)
    select '3572', ('00000000-0000-4000-8000-0000000' || y || t)::uuid, 'kpu', y, t from generate_series(2021, 2022) y, generate_series(1, 4) t`

function agreement(tahun: number, indikator: string[]): string {
  return `insert into pk (unit_code, id, entitas, tahun, is_current) values ('3572', '${pk(tahun)}', 'kpu', ${tahun}, true);
    insert into pk_sasaran (unit_code, id, pk_id, sort, uraian) values ('3572', '${pk(tahun)}', '${pk(tahun)}', 1, 'S');
    ${indikator
      .map(
        (
          one,
          at,
        ) => `insert into pk_indikator (unit_code, id, pk_id, sasaran_id, sort, indikator_id, indikator_versi)
          values ('3572', '${id(`${tahun}0${at}`)}', '${pk(tahun)}', '${pk(tahun)}', 1, '${one}', 1)`,
      )
      .join(';')}`
}

const figure = (tahun: number, triwulan: number, indikator: string) =>
  `insert into pengukuran_nilai (unit_code, pengukuran_id, indikator_id, amount) values ('3572', '${quarter(tahun, triwulan)}', '${indikator}', 1)`
const target = (tahun: number, triwulan: number) =>
  `insert into pk_target_triwulan (unit_code, pk_indikator_id, triwulan, amount) values ('3572', '${id(`${tahun}00`)}', ${triwulan}, 1)`
const summary = (tahun: number, triwulan: number, state: string) =>
  `insert into ringkasan (unit_code, entitas, tahun, triwulan, jumlah, terisi, terukur, capaian, kategori, state)
   values ('3572', 'kpu', ${tahun}, ${triwulan}, ${tahun === 2021 ? 2 : 1}, 1, 1, 90, 'Berhasil', '${state}')`

let owned: OwnersDatabase
beforeAll(async () => {
  owned = await ownersDatabase({ upTo: '0020-alasan-lebih-pagu' })
  const statements = [
    ...OFFICE.split(';'),
    ...agreement(2021, [SUMMED, LAST]).split(';'),
    ...agreement(2022, [SUMMED]).split(';'),
    // Nothing is asked of the second quarter of 2021; of 2022 the first is asked and missing.
    ...[target(2021, 1), target(2021, 3), target(2022, 1)],
    ...[1, 3, 4].map((triwulan) => figure(2021, triwulan, SUMMED)),
    ...[1, 2, 4].map((triwulan) => figure(2021, triwulan, LAST)),
    figure(2022, 4, SUMMED),
    ...[1, 2, 3, 4].map((triwulan) => summary(2021, triwulan, triwulan < 3 ? 'disetujui' : 'draf')),
    summary(2022, 4, 'disetujui'),
  ]
  for (const statement of statements) await owned.asSystem(statement)
  await migrate(owned.db.kysely)
})
afterAll(() => owned?.close())

it('says which summaries are closed, and takes the category of a mean that lacks a figure it needs', async () => {
  const rows = await owned.asSystem<Record<string, unknown>>(
    'select tahun, triwulan, utuh, selesai, kategori from ringkasan order by tahun, triwulan',
  )
  expect(rows.map((row) => Object.values(row))).toEqual([
    [2021, 1, 2, true, 'Berhasil'],
    [2021, 2, 1, true, null],
    [2021, 3, 1, false, null],
    [2021, 4, 2, false, 'Berhasil'],
    [2022, 4, 0, true, null],
  ])
})

it('lets a quarter be confirmed, and no other word be its state', async () => {
  await owned.asSystem(`update pengukuran set state = 'disahkan' where tahun = 2021`)
  await expect(owned.asSystem(`update pengukuran set state = 'ditetapkan'`)).rejects.toMatchObject({
    code: '23514',
  })
})
