import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeranda } from '../beranda/read-beranda.ts'
import type { Actor } from '../permission/actor.ts'
import { type TestApp, testApp } from '../testing/index.ts'

const ASKED = { entitas: 'kpu', tahun: 2022 } as const
const QUARTER = `pengukuran_id in (select id from pengukuran where entitas = 'kpu' and tahun = 2022 and triwulan = 3)`

let test: TestApp
let operator: Actor
/** Sees to IKU-1 and no other indicator; another subbagian has all the others. */
let bound: Actor
/** Of a third subbagian. */
let idle: Actor
beforeAll(async () => {
  test = await testApp({ today: '2022-12-20' })
  operator = await test.as('operator')
  const { rows } = await test.database.pool.query<{ id: string }>(
    `select id from subbagian where unit_code = '3572' order by sort limit 3`,
  )
  const [own, other, third] = rows.map(({ id }) => id)
  bound = { ...operator, subbagianId: own ?? null }
  idle = { ...operator, subbagianId: third ?? null }
  await change(
    `set session_replication_role = replica;
     update indikator_versi v set subbagian_id = case i.kode when 'IKU-1' then '${own}'::uuid else '${other}'::uuid end
     from indikator i where i.unit_code = v.unit_code and i.id = v.indikator_id and i.entitas = 'kpu';
     reset session_replication_role`,
  )
  const last = QUARTER.replace('= 3', '= 4')
  await change(`set session_replication_role = replica; delete from bukti where ${last};
    delete from pengukuran_komponen where ${last}; delete from pengukuran_nilai where ${last};
    reset session_replication_role`)
  await change(
    `update jendela set buka = '2022-12-01' where unit_code = '3572' and tahun = 2022 and jenis = 'pengukuran' and triwulan = 4`,
  )
})
afterAll(() => test?.close())

const change = (text: string) => test.database.pool.query(text)

async function beranda(actor: Actor) {
  const view = await test.app.run(readBeranda, actor, ASKED)
  const of = (part: string) => view.tasks.find(({ kunci }) => kunci.includes(`kpu/2022/${part}`))
  const waits = (part: string) => view.waiting.find(({ kunci }) => kunci.includes(`kpu/2022/${part}`))
  return { view, of, waits }
}

describe('the Beranda of an operator who is bound to a subbagian', () => {
  it('asks for its own indicators, and counts those', async () => {
    const all = await beranda(operator)
    expect(all.of('ukur-isi/4')?.count).toBe(6)
    expect([all.view.sebagian, all.view.triwulan[3]?.of]).toEqual([false, 6])
    const { view, of } = await beranda(bound)
    expect(of('ukur-isi/4')).toMatchObject({ count: 1, path: { page: 'pengukuran', triwulan: 4 } })
    expect(of('ukur-isi/4')?.text).toMatch(/^1 indikator belum diisi\. Mulai dari IKU-1: /)
    expect([view.sebagian, view.triwulan[3]?.filled, view.triwulan[3]?.of]).toEqual([true, 0, 1])
  })

  it('lets what only others lack wait for them', async () => {
    const { view, of, waits } = await beranda(idle)
    expect(of('ukur-isi/4')).toBeUndefined()
    expect(waits('ukur-isi/4')).toMatchObject({ who: 'Operator subbagian lain atau Verifikator' })
    expect(waits('ukur-isi/4')?.text).toMatch(/^6 indikator belum diisi/)
    expect(view.triwulan[3]?.of).toBe(0)
  })

  it('asks for the evidence that it promised itself', async () => {
    await change(`update bukti set retired_at = now() where ${QUARTER}`)
    await change(
      `update pengukuran_nilai set status = 'bukti-menyusul', alasan = 'Menunggu', sampai = '2022-12-24' where ${QUARTER}`,
    )
    expect((await beranda(operator)).of('bukti-susulkan/3')?.text).toMatch(/^6 indikator menunggu bukti/)
    expect((await beranda(bound)).of('bukti-susulkan/3')?.text).toMatch(/^1 indikator menunggu bukti/)
    const { of, waits } = await beranda(idle)
    expect([of('bukti-susulkan/3'), waits('bukti-susulkan/3')?.who]).toEqual([
      undefined,
      'Operator subbagian lain atau Verifikator',
    ])
  })
})
