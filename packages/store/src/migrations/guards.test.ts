import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTransaction } from '../context/transaction.ts'
import { movePk } from '../queries/pk-state.ts'
import { insertTandaTangan, voidTandaTangan } from '../queries/pk-tanda-tangan.ts'
import {
  addDraftPk,
  addIndikator,
  as,
  type DraftPk,
  officeDatabase,
  SISTEM,
  sign,
  signatureOf,
} from '../queries/test-office.ts'
import type { Schema } from '../tables/schema.ts'
import type { TestDatabase } from '../testing/index.ts'

// A login with all rights of the program that has left the role: whatever it sends, what is signed stays.

const login = `akuntabel_uji_${randomBytes(4).toString('hex')}`
let db: TestDatabase<Schema>
let attacker: pg.Client
let signed: DraftPk
let handedIn: DraftPk

beforeAll(async () => {
  db = await officeDatabase()
  const indikatorId = await addIndikator(db)
  signed = await addDraftPk(db, { indikatorId })
  await sign(db, signed.pk)
  handedIn = await addDraftPk(db, { indikatorId, tahun: 2022 })
  await writeTransaction(db, as('pimpinan'), async (tx) => {
    const key = { unit: '3572', id: handedIn.pk.id }
    const { saved } = await movePk(tx, { ...key, version: 1, from: 'draf', to: 'diajukan' })
    await insertTandaTangan(tx, saved === undefined ? [] : [signatureOf(saved)])
  })
  await writeTransaction(db, SISTEM, async (tx) => {
    await tx.insertInto('audit_kepala').values({ unit_code: '3572', seq: 1n, hash: 'h' }).execute()
  })
  await db.pool.query(`create role ${login} login inherit password 'uji'; grant akuntabel_app to ${login}`)
  attacker = new pg.Client({
    connectionString: db.connectionString.replace(/\/\/[^@]*@/, `//${login}:uji@`),
  })
  await attacker.connect()
  await attacker.query(
    `set role akuntabel_app; reset role; set "app.role" = 'sistem'; set "app.unit" = '3572'`,
  )
})

afterAll(async () => {
  await attacker.end()
  await db.pool.query(`drop owned by ${login}; drop role ${login}`)
  await db.close()
})

const held = () => db.pool.query('select * from pk order by tahun').then(({ rows }) => rows)

describe('a login of the program that has left its role', () => {
  it('sees and writes what the program may', async () => {
    const { rows } = await attacker.query('select current_user, state from pk where tahun = 2021')
    expect(rows).toEqual([{ current_user: login, state: 'ditandatangani' }])
    const { rowCount } = await attacker.query(`update pk set version = version + 1 where tahun = 2022`)
    expect(rowCount).toBe(1)
  })

  it.each<[string, () => string]>([
    [
      'a sasaran more',
      () =>
        `insert into pk_sasaran (unit_code, pk_id, sort, uraian) values ('3572', '${signed.pk.id}', 9, 'x')`,
    ],
    ['another sasaran', () => `update pk_sasaran set uraian = 'x' where id = '${signed.sasaranId}'`],
    [
      'an indicator more',
      () => `insert into pk_indikator (unit_code, pk_id, sasaran_id, sort, indikator_id, indikator_versi)
        select '3572', '${signed.pk.id}', '${signed.sasaranId}', 2, indikator_id, 1 from pk_indikator limit 1`,
    ],
    ['another target', () => `update pk_indikator set amount = 1 where id = '${signed.pkIndikatorId}'`],
    ['an indicator taken away to a draft', () => moved(signed, handedIn)],
    ['an indicator brought in from a draft', () => moved(handedIn, signed)],
    [
      'a quarter more',
      () => `insert into pk_target_triwulan (unit_code, pk_indikator_id, triwulan, amount)
        values ('3572', '${signed.pkIndikatorId}', 1, 1)`,
    ],
    [
      'another quarter',
      () => `update pk_target_triwulan set amount = 1 where pk_indikator_id = '${signed.pkIndikatorId}'`,
    ],
    [
      'a quarter less',
      () => `delete from pk_target_triwulan where pk_indikator_id = '${signed.pkIndikatorId}'`,
    ],
    [
      'a programme more',
      () => `insert into pk_program (unit_code, pk_id, sort, kode, uraian, pagu)
        values ('3572', '${signed.pk.id}', 2, 'x', 'x', 1)`,
    ],
    ['a programme less', () => `delete from pk_program where pk_id = '${signed.pk.id}'`],
    ['another number', () => head(`nomor = '99'`)],
    ['another day', () => head(`tanggal = '2021-12-31'`)],
    ['other signers', () => head(`penanda_tangan = '[]'`)],
    ['another year', () => head('tahun = 2019')],
    ['the way back to a draft', () => head(`state = 'draf'`)],
    ['being out of force without a revision', () => head('is_current = false')],
    [
      'another number on the way to a revision',
      () => head(`state = 'direvisi', is_current = false, nomor = '9'`),
    ],
    ['being removed', () => `delete from pk where id = '${signed.pk.id}'`],
    ['one more signature', () => signature({ pk_id: signed.pk.id, pihak: 2 })],
    ['a signature less', () => `delete from pk_tanda_tangan where pk_id = '${signed.pk.id}'`],
    [
      'a void signature',
      () => `update pk_tanda_tangan set batal_at = now(), alasan = 'x' where pk_id = '${signed.pk.id}'`,
    ],
  ])('is refused %s of a signed PK', async (_, statement) => {
    const before = await held()
    await expect(attacker.query(statement())).rejects.toMatchObject({
      code: '23000',
      constraint: 'pk_signed',
    })
    expect(await held()).toEqual(before)
  })

  it.each<[string, () => string]>([
    ['another sasaran', () => `update pk_sasaran set uraian = 'x' where id = '${handedIn.sasaranId}'`],
    ['another target', () => `update pk_indikator set amount = 1 where id = '${handedIn.pkIndikatorId}'`],
    [
      'a programme more',
      () => `insert into pk_program (unit_code, pk_id, sort, kode, uraian, pagu)
        values ('3572', '${handedIn.pk.id}', 2, 'x', 'x', 1)`,
    ],
    ['another number', () => `update pk set nomor = '99' where id = '${handedIn.pk.id}'`],
    ['another hash', () => `update pk set isi_hash = 'x' where id = '${handedIn.pk.id}'`],
    ['being removed', () => `delete from pk where id = '${handedIn.pk.id}'`],
    ['a signature to something else', () => signature({ pk_id: handedIn.pk.id, pihak: 2, isi_hash: 'x' })],
    ['another signer', () => `update pk_tanda_tangan set penanda = '{}' where pk_id = '${handedIn.pk.id}'`],
    ['a signature less', () => `delete from pk_tanda_tangan where pk_id = '${handedIn.pk.id}'`],
  ])('is refused %s of a PK that was handed in', async (_, statement) => {
    await expect(attacker.query(statement())).rejects.toMatchObject({
      code: '23000',
      constraint: 'pk_signed',
    })
  })

  it.each([
    [
      'into force with other names than those that signed',
      `'ditandatangani', signed_at = now(), penanda_tangan = '[]'`,
    ],
    ['back to a draft with a signature that stands', `'draf'`],
  ])('is refused moving a PK that was handed in %s', async (_, change) => {
    await expect(attacker.query(`update pk set state = ${change} where tahun = 2022`)).rejects.toMatchObject({
      code: '23000',
      constraint: 'pk_state',
    })
  })

  it('is refused also where a table of its own stands before the PK', async () => {
    await attacker.query(`create temp table pk (unit_code text, id uuid, state text)`)
    const change = `update public.pk_sasaran set uraian = 'x' where id = '${signed.sasaranId}'`
    await expect(attacker.query(change)).rejects.toMatchObject({ constraint: 'pk_signed' })
    await attacker.query('drop table pg_temp.pk')
  })

  it.each<[string, string]>([
    [
      'signed from the first',
      `insert into pk (unit_code, entitas, tahun, state, signed_at, penanda_tangan)
      values ('3572', 'kpu', 2030, 'ditandatangani', now(), '[]')`,
    ],
    [
      'handed in from the first',
      `insert into pk (unit_code, entitas, tahun, state) values ('3572', 'kpu', 2030, 'diajukan')`,
    ],
    [
      'revised before it was signed',
      `update pk set state = 'direvisi', is_current = false, signed_at = now(),
      penanda_tangan = '[]' where tahun = 2022`,
    ],
  ])('is refused a PK %s', async (_, statement) => {
    await expect(attacker.query(statement)).rejects.toMatchObject({ code: '23000', constraint: 'pk_state' })
  })

  it('is refused signing what was not handed in', async () => {
    await writeTransaction(db, as('pimpinan'), (tx) =>
      voidTandaTangan(tx, { unit: '3572', pkId: handedIn.pk.id, alasan: 'Dikembalikan' }),
    )
    await attacker.query(`update pk set state = 'draf' where tahun = 2022`)
    const signing = `update pk set state = 'ditandatangani', signed_at = now(), penanda_tangan = '[]' where tahun = 2022`
    await expect(attacker.query(signing)).rejects.toMatchObject({ code: '23000', constraint: 'pk_state' })
  })

  it('is refused lifting a guard, and changing or shortening the trail', async () => {
    for (const statement of [
      'alter table pk disable trigger user',
      'drop trigger pk_head on pk',
      'set session_replication_role = replica',
      'truncate pk cascade',
      `update audit_jejak set event = 'x'`,
      'delete from audit_jejak',
      'delete from audit_kepala',
    ])
      await expect(attacker.query(statement), statement).rejects.toMatchObject({ code: '42501' })
    await expect(attacker.query(`update audit_kepala set seq = 0`)).rejects.toMatchObject({
      constraint: 'audit_append_only',
    })
  })

  it('is refused changing what a final document says', async () => {
    const key = `unit_code = '3572' and jenis = 'lkj'`
    await attacker.query(
      `insert into dokumen (unit_code, entitas, tahun, jenis) values ('3572', 'kpu', 2021, 'lkj')`,
    )
    await attacker.query(`update dokumen set state = 'final', snapshot = '{}', hash = 'h' where ${key}`)
    for (const change of [`state = 'draf'`, `hash = 'x'`, `snapshot = '[]'`])
      await expect(attacker.query(`update dokumen set ${change} where ${key}`), change).rejects.toMatchObject(
        {
          constraint: 'dokumen_final',
        },
      )
    await expect(attacker.query(`delete from dokumen where ${key}`)).rejects.toMatchObject({
      constraint: 'dokumen_final',
    })
  })
})

it('the owner of the tables is refused too', async () => {
  await expect(db.pool.query(head(`nomor = '99'`))).rejects.toMatchObject({ constraint: 'pk_signed' })
  const more = `insert into pk_sasaran (unit_code, pk_id, sort, uraian) values ('3572', '${signed.pk.id}', 9, 'x')`
  await expect(db.pool.query(more)).rejects.toMatchObject({ constraint: 'pk_signed' })
})

it('no guard asks who is asking', async () => {
  const { rows } = await db.pool.query(
    // Which tables a transaction wrote to says nothing of who wrote.
    `select p.proname from pg_proc p where p.prorettype = 'trigger'::regtype and p.pronamespace = 'public'::regnamespace
       and regexp_replace(p.prosrc, 'current_setting\\(''app\\.(berubah|versi_tabel)''', '', 'g')
         ~ 'current_user|session_user|current_setting|pg_has_role'`,
  )
  expect(rows).toEqual([])
})

function head(change: string): string {
  return `update pk set ${change} where id = '${signed.pk.id}'`
}

function signature({ pk_id, pihak, isi_hash }: { pk_id: string; pihak: number; isi_hash?: string }): string {
  const hash = isi_hash === undefined ? `(select isi_hash from pk where id = '${pk_id}')` : `'${isi_hash}'`
  return `insert into pk_tanda_tangan (unit_code, pk_id, pihak, person_id, penanda, cara, isi_hash, tanggal, oleh)
    values ('3572', '${pk_id}', ${pihak}, 'x', '{}', 'sistem', ${hash}, '2022-01-01', 'x')`
}

function moved(from: DraftPk, to: DraftPk): string {
  return `update pk_indikator set pk_id = '${to.pk.id}', sasaran_id = '${to.sasaranId}' where id = '${from.pkIndikatorId}'`
}
