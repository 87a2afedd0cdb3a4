import { LEMBAGA_KPU } from '@akuntabel/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../migrate.ts'
import { type OwnersDatabase, ownersDatabase } from '../testing/owners-database.ts'

// An office's own server, filled as the first published version filled it, then brought up to date.
let owned: OwnersDatabase
beforeAll(async () => {
  owned = await ownersDatabase({ upTo: '0014-pk-guards' })
  const { asSystem } = owned
  const columns = 'unit_code, level, name, short_name, place, path, policy_pack, active'
  for (const [code, pack, active] of [
    ['3572', 'kpu', true],
    ['3573', 'pmk', true],
    ['3574', 'kpu', false],
  ])
    await asSystem(
      `insert into unit (${columns}) values ('${code}', 'kabkota', '${code}', '${code}', 'Blitar', '${code}', '${pack}', ${active})`,
    )
  for (const [pack, versi, tahun] of [
    ['kpu', 1, 2020],
    ['pmk', 1, 2021],
    ['pmk', 2, 2023],
  ])
    await asSystem(`insert into kebijakan values ('${pack}', ${versi}, ${tahun}, 'sitasi', '{"own": true}')`)
  await asSystem(`insert into skala (unit_code, nama, sitasi, kelas, dipakai) values
    ('3573', 'Skala empat kelas', 'x', '[1]', true), ('3573', 'Predikat AKIP', 'x', '[2]', false)`)
  await migrate(owned.db.kysely)
})
afterAll(() => owned.close())

const pins = (unit: string) =>
  owned.asSystem(`select mulai_tahun, kebijakan, kebijakan_versi, lembaga, lembaga_versi, skala, skala_versi, oleh
    from unit_kebijakan where unit_code = '${unit}' order by 1`)

describe('an office that had its rules before they were pinned', () => {
  it('keeps the built-in pack and scale where it stored none of its own', async () => {
    const built = { kebijakan: 'kpu', kebijakan_versi: 1, skala: 'Skala LKj KPU', skala_versi: 1 }
    const pin = { mulai_tahun: 2010, ...built, lembaga: 'kpu', lembaga_versi: 1, oleh: 'Sistem' }
    expect(await pins('3572')).toEqual([pin])
    expect(
      await owned.asSystem(
        `select nama, versi, jsonb_array_length(kelas) as classes from skala where unit_code = '3572'`,
      ),
    ).toEqual([{ nama: 'Skala LKj KPU', versi: 1, classes: 5 }])
    expect(await owned.asSystem(`select isi from kebijakan where nama = 'kpu'`)).toEqual([
      { isi: { own: true } },
    ])
  })

  it('bears the names it bore, in a version that never changes', async () => {
    const [row] = (await owned.asSystem('select nama, versi, isi from lembaga')) as Record<string, unknown>[]
    expect(row).toEqual({ nama: 'kpu', versi: 1, isi: LEMBAGA_KPU })
  })

  it('keeps the versions that ruled its years, and the scale it had chosen', async () => {
    const rows = (await pins('3573')) as Record<string, unknown>[]
    expect(rows.map((row) => [row.mulai_tahun, row.kebijakan, row.kebijakan_versi, row.skala])).toEqual([
      [2010, 'kpu', 1, 'Skala empat kelas'],
      [2021, 'pmk', 1, 'Skala empat kelas'],
      [2023, 'pmk', 2, 'Skala empat kelas'],
    ])
  })

  it('gets nothing while it is not active', async () => {
    expect(await pins('3574')).toEqual([])
  })

  it('has its guards back', async () => {
    const { rows } = await owned.db.pool.query(
      `select relname from pg_class where relname in ('unit', 'kebijakan', 'skala', 'unit_kebijakan') and not relforcerowsecurity`,
    )
    expect(rows).toEqual([])
    await expect(owned.asSystem(`delete from skala`)).rejects.toMatchObject({ code: '42501' })
  })
})

it('an empty installation gets no pack before it has an office', async () => {
  const empty = await ownersDatabase()
  try {
    expect(
      await empty.asSystem('select nama from kebijakan union all select skala from unit_kebijakan'),
    ).toEqual([])
  } finally {
    await empty.close()
  }
})

it('the built-in pack is stored where none was', async () => {
  const bare = await ownersDatabase({ upTo: '0014-pk-guards' })
  try {
    await bare.asSystem(`insert into unit (unit_code, level, name, short_name, place, path, active)
      values ('3572', 'kabkota', 'Satu', 'Satu', 'Blitar', '3572', true)`)
    await migrate(bare.db.kysely)
    expect(await bare.asSystem(`select nama, versi, tahun, isi ->> 'cap' as cap from kebijakan`)).toEqual([
      { nama: 'kpu', versi: 1, tahun: 2020, cap: '120' },
    ])
  } finally {
    await bare.close()
  }
})
