import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { type OwnersDatabase, ownersDatabase } from '../testing/owners-database.ts'

const DIPA = '00000000-0000-4000-8000-000000000001'

const OFFICE = `
  insert into unit (unit_code, name, short_name, level, path, place, active) values ('3572', 'Kantor', 'Kantor', 'kabkota', '3572', 'Kota', true);
  insert into dipa (unit_code, id, tahun) values ('3572', '${DIPA}', 2022);
  insert into anggaran_baris (unit_code, dipa_id, kode, uraian, tingkat, sort) values ('3572', '${DIPA}', '3355', 'Baris', 'kegiatan', 1);
  insert into realisasi_anggaran (unit_code, dipa_id, kode, bulan, amount) values ('3572', '${DIPA}', '3355', 5, 0);
  insert into ringkasan (unit_code, entitas, tahun, triwulan, jumlah, terisi, terukur, utuh, pagu, realisasi, state, selesai)
    select '3572', 'kpu', y, t, 1, 0, 0, 0, 10, 0, 'draf', false from generate_series(2022, 2023) y, generate_series(1, 4) t`

let owned: OwnersDatabase
beforeAll(async () => {
  owned = await ownersDatabase({ upTo: '0071-berkas-bukti-tetap' })
  for (const statement of OFFICE.split(';')) await owned.asSystem(statement)
  await migrate(owned.db.kysely)
})
afterAll(() => owned?.close())

it('forgets a 0 nobody entered, and keeps one that was', async () => {
  const rows = await owned.asSystem<Record<string, unknown>>(
    'select tahun, triwulan, realisasi::int from ringkasan order by tahun, triwulan',
  )
  expect(rows.map((row) => Object.values(row))).toEqual([
    [2022, 1, null],
    ...[2, 3, 4].map((triwulan) => [2022, triwulan, 0]),
    ...[1, 2, 3, 4].map((triwulan) => [2023, triwulan, null]),
  ])
})
