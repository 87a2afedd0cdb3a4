import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnersDatabase, ownersDatabase } from '../testing/owners-database.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'akuntabel-pemilik-'))
let owned: OwnersDatabase

beforeAll(async () => {
  owned = await ownersDatabase()
})

afterAll(async () => {
  await owned.close()
  rmSync(folder, { recursive: true })
})

test('backup and restore hold every row for an owner who is no superuser', async () => {
  const { db, asSystem } = owned
  const columns = 'unit_code, level, name, short_name, place, path'
  await asSystem(`insert into unit (${columns}) values ('3572', 'kabkota', 'Satu', 'Satu', 'Blitar', '3572')`)
  await asSystem(`insert into subbagian (unit_code, name) values ('3572', 'Perencanaan')`)
  expect((await db.pool.query('select from unit')).rowCount).toBe(0)
  await asSystem(`insert into pk (unit_code, entitas, tahun) values ('3572', 'kpu', 2022)`)
  await asSystem(`insert into pk_program (unit_code, pk_id, sort, kode, uraian, pagu)
    select unit_code, id, 1, 'A', 'Program', 1000 from pk`)
  await asSystem(`update pk set state = 'diajukan'`)
  await asSystem(`insert into pk_tanda_tangan (unit_code, pk_id, pihak, person_id, penanda, cara, isi_hash, tanggal, oleh)
    select unit_code, id, 1, 'ketua', '{}', 'sistem', isi_hash, '2021-03-04', 'Ketua' from pk`)
  await asSystem(`update pk set state = 'ditandatangani', signed_at = now(), penanda_tangan = '[{}]'`)

  const file = join(folder, 'pemilik.cadangan')
  const { tables } = await backup(db, file)
  expect(tables.find(({ name }) => name === 'unit')?.rows).toBe(1)
  await asSystem(`delete from subbagian`)
  await asSystem(`update unit set name = 'Diubah'`)
  await restore(db, file)
  expect(
    await asSystem('select u.name, s.name as bagian from unit u join subbagian s using (unit_code)'),
  ).toEqual([{ name: 'Satu', bagian: 'Perencanaan' }])
  expect((await db.pool.query('select from unit')).rowCount).toBe(0)
  // A signed PK is loaded past its guards, and guarded again.
  expect(await asSystem('select state, kode from pk join pk_program on pk_id = pk.id')).toEqual([
    { state: 'ditandatangani', kode: 'A' },
  ])
  await expect(asSystem('update pk_program set pagu = 1')).rejects.toMatchObject({ constraint: 'pk_signed' })
})
