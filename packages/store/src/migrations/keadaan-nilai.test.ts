import { afterEach, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { type TestDatabase, testDatabase } from '../testing/index.ts'

let db: TestDatabase | undefined
afterEach(() => db?.close())

const ONE = '00000000-0000-4000-8000-000000000001'
const TWO = '00000000-0000-4000-8000-000000000002'
const OFFICE = `insert into unit (unit_code, name, short_name, level, path, place, timezone) values ('3572', 'Kantor', 'Kantor', 'kabkota', '3572', 'Kota', 'Asia/Jakarta')`

it('counts what each summary stands on, and takes the category of a mean that was a part', async () => {
  db = await testDatabase({ migrated: false })
  const { pool } = db
  await migrate(db.kysely, { upTo: '0012-auth' })
  await pool.query(`${OFFICE};
    insert into indikator (unit_code, id, entitas, kode) values ('3572', '${ONE}', 'kpu', 'A'), ('3572', '${TWO}', 'kpu', 'B');
    insert into pengukuran (unit_code, id, entitas, tahun, triwulan) values ('3572', '${ONE}', 'kpu', 2021, 1), ('3572', '${TWO}', 'kpu', 2021, 2);
    insert into pengukuran_nilai (unit_code, pengukuran_id, indikator_id, amount) values ('3572', '${ONE}', '${ONE}', 80), ('3572', '${TWO}', '${TWO}', 90), ('3572', '${TWO}', '${ONE}', null);
    insert into ringkasan (unit_code, entitas, tahun, triwulan, jumlah, terisi, capaian, kategori, state) values
      ('3572', 'kpu', 2021, 1, 2, 1, 100, 'Berhasil', 'draf'), ('3572', 'kpu', 2021, 2, 2, 1, 95, 'Berhasil', 'draf')`)
  await migrate(db.kysely, { upTo: '0018-keadaan-nilai' })
  const { rows } = await pool.query('select triwulan, terukur, kategori from ringkasan order by triwulan')
  expect(rows).toEqual([
    { triwulan: 1, terukur: 1, kategori: null },
    { triwulan: 2, terukur: 2, kategori: 'Berhasil' },
  ])
  const { rows: nilai } = await pool.query('select distinct status, alasan, sampai from pengukuran_nilai')
  expect(nilai).toEqual([{ status: 'diukur', alasan: null, sampai: null }])
})

it('refuses a value that contradicts itself', async () => {
  db = await testDatabase()
  const { pool } = db
  await pool.query(`${OFFICE};
    insert into indikator (unit_code, id, entitas, kode, periode, mulai_tahun, sampai_tahun) values ('3572', '${ONE}', 'kpu', 'A', 2020, 2020, 2024);
    insert into pengukuran (unit_code, id, entitas, tahun, triwulan) values ('3572', '${ONE}', 'kpu', 2021, 1);
    insert into pengukuran_nilai (unit_code, pengukuran_id, indikator_id) values ('3572', '${ONE}', '${ONE}')`)
  for (const change of [
    `status = 'tidak-dapat-diukur'`,
    `status = 'tidak-dapat-diukur', alasan = 'a', amount = 1`,
    `status = 'bukti-menyusul', alasan = 'a'`,
    `sampai = '2022-01-01'`,
    `alasan = 'a'`,
    `status = 'lain', alasan = 'a'`,
  ])
    await expect(pool.query(`update pengukuran_nilai set ${change}`), change).rejects.toMatchObject({
      code: '23514',
    })
})
