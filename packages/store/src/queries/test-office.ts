import { randomUUID } from 'node:crypto'
import type { Context } from '../context/context.ts'
import { type Connected, writeTransaction } from '../context/transaction.ts'
import type { Entitas } from '../tables/columns.ts'
import type { PenandaTangan } from '../tables/pk.ts'
import type { Schema } from '../tables/schema.ts'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { insertIndikator, insertIndikatorVersi } from './indikator.ts'
import { createPk, type Pk } from './pk.ts'
import { insertPkIndikator, insertPkProgram, insertPkSasaran, putPkTargets } from './pk-content.ts'
import { movePk, signPk } from './pk-state.ts'
import { insertTandaTangan, type NewPkTandaTangan } from './pk-tanda-tangan.ts'
import { insertUnits, type NewUnit } from './unit.ts'

// What the tests of this package stand on: six offices, one indicator, one PK.

export const SISTEM: Context = { unit: '00', role: 'sistem', personId: null, personName: 'Sistem' }
export const PENANDA_TANGAN = [{ jabatan: 'Ketua', nama: 'Ketua', nip: null, status: 'definitif' as const }]

export function as(role: Context['role'], unit = '3572', personId = 'orang'): Context {
  return { unit, role, personId, personName: 'Orang' }
}

export async function officeDatabase(): Promise<TestDatabase<Schema>> {
  const db = await testDatabase<Schema>()
  await writeTransaction(db, SISTEM, (tx) =>
    insertUnits(tx, [
      office('3572', '35', 'kabkota'),
      office('3573', '35', 'kabkota'),
      office('35', '00', 'provinsi'),
      office('51', '00', 'provinsi'),
      { ...office('5171', '51', 'kabkota'), active: false },
      office('00', null, 'pusat'),
    ]),
  )
  return db
}

function office(unit_code: string, parent_code: string | null, level: NewUnit['level']): NewUnit {
  return {
    unit_code,
    parent_code,
    level,
    name: `Kantor ${unit_code}`,
    short_name: unit_code,
    place: 'Blitar',
    active: true,
  }
}

/** Of an indicator counted through the whole plan. */
export const PERIOD = { periode: 2020, mulai_tahun: 2020, sampai_tahun: 2024 }

export async function addIndikator(db: Connected, { unit = '3572', kode = 'IKU-1' } = {}): Promise<string> {
  const id = randomUUID()
  await writeTransaction(db, as('verifikator', unit), async (tx) => {
    await insertIndikator(tx, [{ ...PERIOD, unit_code: unit, id, kode, entitas: 'kpu', iku: true }])
    await insertIndikatorVersi(tx, [
      {
        unit_code: unit,
        indikator_id: id,
        versi: 1,
        berlaku: '2021-01-01',
        name: 'Indeks RB',
        satuan: 'nilai',
        value_kind: 'nilai',
        polarity: 'maksimal',
        consolidation: 'terakhir',
      },
    ])
  })
  return id
}

export interface DraftPk {
  pk: Pk
  sasaranId: string
  pkIndikatorId: string
}

export async function addDraftPk(
  db: Connected,
  {
    unit = '3572',
    tahun = 2021,
    entitas = 'kpu' as Entitas,
    indikatorId,
  }: { unit?: string; tahun?: number; entitas?: Entitas; indikatorId: string },
): Promise<DraftPk> {
  return writeTransaction(db, as('verifikator', unit), async (tx) => {
    const pk = await createPk(tx, { unit, entitas, tahun })
    if (pk === null) throw new Error('that year has a PK')
    const [sasaranId, pkIndikatorId] = [randomUUID(), randomUUID()]
    const head = { unit_code: unit, pk_id: pk.id, sort: 1 }
    await insertPkSasaran(tx, [{ ...head, id: sasaranId, uraian: 'Terwujudnya reformasi birokrasi' }])
    await insertPkIndikator(tx, [
      {
        ...head,
        id: pkIndikatorId,
        sasaran_id: sasaranId,
        indikator_id: indikatorId,
        indikator_versi: 1,
        amount: '80',
      },
    ])
    await putPkTargets(tx, [{ unit_code: unit, pk_indikator_id: pkIndikatorId, triwulan: 4, amount: '80' }])
    await insertPkProgram(tx, [{ ...head, kode: '076.01.WA', uraian: 'Dukungan Manajemen', pagu: 1_000n }])
    return { pk, sasaranId, pkIndikatorId }
  })
}

/** Hands in and signs a draft. */
export async function sign(db: Connected, pk: Pk): Promise<Pk> {
  return writeTransaction(db, as('pimpinan', pk.unit_code), async (tx) => {
    const key = { unit: pk.unit_code, id: pk.id }
    const { saved } = await movePk(tx, { ...key, version: pk.version, from: 'draf', to: 'diajukan' })
    if (saved === undefined) throw new Error('not handed in')
    await insertTandaTangan(tx, [signatureOf(saved)])
    const signed = await signPk(tx, key)
    if (signed.saved === undefined) throw new Error('not signed')
    return signed.saved
  })
}

/** Of the Ketua, in the application. */
export function signatureOf(pk: Pk): NewPkTandaTangan {
  return {
    unit_code: pk.unit_code,
    pk_id: pk.id,
    pihak: 1,
    pejabat_id: null,
    person_id: 'ketua',
    penanda: PENANDA_TANGAN[0] as PenandaTangan,
    cara: 'sistem',
    pindaian_sha256: null,
    isi_hash: pk.isi_hash ?? '',
    tanggal: '2021-03-04',
    oleh: 'Ketua',
  }
}
