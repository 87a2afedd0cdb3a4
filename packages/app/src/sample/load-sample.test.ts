import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  anggaranAt,
  buktiOfYear,
  listDokumenBerkasOf,
  listJendela,
  listPk,
  listRenstra,
  listTeks,
  listUnits,
  peranOfUnit,
  readTransaction,
  unsealedPk,
  verifyAudit,
} from '@akuntabel/store'
import { listRingkasan, type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuth } from '../auth/auth.ts'
import { createPrivateBox } from '../auth/private-box.ts'
import { createClock } from '../config/clock.ts'
import { createDocumentBuilder } from '../dokumen/build/document-builder.ts'
import { sealOlderPk } from '../dokumen/pk/seal-older.ts'
import { createMailer } from '../email/mailer.ts'
import { createLaporanReader } from '../keuangan/laporan-reader.ts'
import { createOneEach } from '../limits/one-each.ts'
import type { Services } from '../services.ts'
import { createSetupCode } from '../start/setup-code.ts'
import { createTabelReader } from '../tabel/tabel-reader.ts'
import { testApp } from '../testing/index.ts'
import { createArchiveGauge } from '../vault/archive-gauge.ts'
import { openVault } from '../vault/vault.ts'
import { type LoadedSample, loadSample } from './load-sample.ts'
import { DEMO_PASSWORD } from './people.ts'

const UNIT = '3572'
const CONTEXT = { unit: UNIT, role: 'sistem', personId: null, personName: 'Sistem' } as const

let database: TestDatabase
let folder: string
let services: Services
let loaded: LoadedSample
const said: number[] = []

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-contoh-'))
  const archives = createArchiveGauge()
  services = {
    config: {
      dataDir: folder,
      databaseUrl: null,
      loginUrls: null,
      keptBackups: 3,
      port: 0,
      host: '127.0.0.1',
      origin: null,
      smtp: null,
      today: '2026-11-21',
    },
    database,
    clock: createClock('2026-11-21'),
    auth: createAuth({ database, secret: 'x'.repeat(48) }),
    vault: await openVault(join(folder, 'bukti')),
    documents: createDocumentBuilder(),
    archives,
    tabel: createTabelReader(archives),
    laporan: createLaporanReader(archives),
    unduhan: createOneEach(),
    setupCode: createSetupCode(),
    box: createPrivateBox('rahasia'),
    mailer: createMailer(null),
    addresses: null,
  }
  loaded = await loadSample(services, {
    copies: 1,
    seal: false,
    onProgress: ({ persen }) => said.push(persen),
  })
})

afterAll(async () => {
  await services?.documents.close()
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

const read = <T>(fn: Parameters<typeof readTransaction<T>>[2]): Promise<T> =>
  readTransaction(database, CONTEXT, fn)

/** Told by the day of the action, not by the moment of loading. */
const DATED = ['berkas_bukti', 'bukti', 'pengukuran_langkah', 'pengukuran_nilai', 'realisasi_anggaran']
/** Of the moment, of the sign-in library, of the server's transactions, or made by only one of the two: sealed files. */
const APART = ['audit_jejak', 'audit_kepala', 'dokumen', 'dokumen_berkas', 'peran', 'versi_tabel']

/** What an office holds, by table. */
async function rowsOf({ pool }: TestDatabase): Promise<Map<string, string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
     where c.table_schema = 'public' and c.column_name = 'unit_code' and t.table_type = 'BASE TABLE' order by 1`,
  )
  const found = new Map<string, string[]>()
  for (const { name } of tables.filter(({ name }) => !APART.includes(name))) {
    const { rows } = await pool.query<{ row: object }>(
      `select to_jsonb(t) as row from ${name} t where unit_code = '${UNIT}'`,
    )
    const dated = DATED.includes(name)
    const told = rows.map(({ row }) =>
      Object.entries(row).filter(
        ([key]) => key !== 'person_id' && key !== 'oleh_id' && (dated || !/(^|_)at$/.test(key)),
      ),
    )
    if (told.length > 0) found.set(name, told.map((row) => JSON.stringify(row)).toSorted())
  }
  return found
}

describe('loadSample', () => {
  it('makes the office active among the 553, with a copy beside it', async () => {
    expect(await read((tx) => listUnits(tx, { includeInactive: true }))).toHaveLength(553)
    const active = await read((tx) => listUnits(tx))
    expect(active.map((unit) => unit.unit_code)).toContain(UNIT)
    expect(active).toHaveLength(2)
  })

  it('leaves signed agreements that can be sealed, whose files then lie in the vault', async () => {
    await sealOlderPk(services, { unit: UNIT })
    expect(await read((tx) => unsealedPk(tx, { limit: 99, unit: UNIT }))).toEqual([])
    for (const entitas of ['kpu', 'sekretariat'] as const) {
      const files = await read((tx) => listDokumenBerkasOf(tx, { unit: UNIT, entitas, tahun: 2021 }))
      expect(files.map((file) => file.format)).toEqual(['docx', 'html', 'json', 'pdf'])
      for (const { sha256, ukuran } of files)
        expect(BigInt((await services.vault.get(sha256)).length)).toBe(ukuran)
    }
    // Of the copies beside it the job takes care.
    expect((await read((tx) => unsealedPk(tx, { limit: 99 }))).length).toBeGreaterThan(0)
  })

  it('computes the published results of 2021', async () => {
    const rows = await read((tx) => listRingkasan(tx, { unit: UNIT, tahun: 2021, entitas: 'kpu' }))
    const year = rows.find((row) => row.triwulan === 4)
    expect(Number(year?.capaian).toFixed(2)).toBe('94.66')
    expect(year).toMatchObject({
      kategori: 'Berhasil',
      state: 'disetujui',
      jumlah: 6,
      terisi: 6,
      pagu: 4_103_445_000n,
      realisasi: 4_082_850_734n,
    })
  })

  it('leaves three figures of the running quarter to fill', async () => {
    const rows = await read((tx) => listRingkasan(tx, { unit: UNIT, tahun: 2022, entitas: 'kpu' }))
    expect(rows.map(({ state, terisi }) => [state, terisi])).toEqual([
      ['disetujui', 6],
      ['disetujui', 6],
      ['disetujui', 6],
      ['draf', 3],
    ])
  })

  it('signs the PK of both entities and years', async () => {
    const all = await read((tx) => listPk(tx, { unit: UNIT }))
    expect(all.map(({ tahun, entitas, state }) => [tahun, entitas, state])).toEqual([
      [2022, 'kpu', 'ditandatangani'],
      [2022, 'sekretariat', 'ditandatangani'],
      [2021, 'kpu', 'ditandatangani'],
      [2021, 'sekretariat', 'ditandatangani'],
    ])
    expect(all.find((pk) => pk.entitas === 'sekretariat')?.penanda_tangan?.map((one) => one.nama)).toEqual([
      'Sekretaris KPU Kota Blitar',
      'Ketua KPU Kota Blitar',
    ])
  })

  it('keeps the chain of thirteen revisions of 2021', async () => {
    const budget = await read((tx) => anggaranAt(tx, { unit: UNIT, tahun: 2021 }))
    expect(budget?.revisions).toHaveLength(13)
    expect(budget?.paguRevisi).toBe(12)
    expect(budget?.rows).toHaveLength(28)
  })

  it('opens the windows of the running year today and keeps those of 2021 locked', async () => {
    const open = await read((tx) => listJendela(tx, UNIT, 2022))
    for (const window of open)
      expect(window.buka <= '2026-11-21' && window.tenggat >= '2026-11-21').toBe(true)
    const locked = await read((tx) => listJendela(tx, UNIT, 2021))
    for (const window of locked) expect(window.kunci < '2026-11-21').toBe(true)
  })

  it('puts evidence into the vault and texts into the report', async () => {
    const [evidence] = await read((tx) => buktiOfYear(tx, { unit: UNIT, entitas: 'kpu', tahun: 2021 }))
    const bytes = await services.vault.get(evidence?.sha256 ?? '')
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^%PDF-1\.4[\s\S]*%%EOF\n$/)
    const texts = await read((tx) => listTeks(tx, { unit: UNIT, entitas: 'kpu', tahun: 2021, jenis: 'lkj' }))
    expect(texts.map((text) => text.bagian)).toContain('isu-strategis')
    expect(await read((tx) => listRenstra(tx, UNIT))).toHaveLength(1)
  })

  it('gives seven people roles and the printed password', async () => {
    expect(loaded.people).toHaveLength(7)
    expect(await read((tx) => peranOfUnit(tx, UNIT))).toHaveLength(6)
    expect(await read((tx) => peranOfUnit(tx, '35'))).toHaveLength(1)
    const url = new URL('http://localhost/')
    const visit = { headers: new Headers(), url, ip: '127.0.0.1' }
    const { person } = await services.auth.signIn({
      ...visit,
      email: 'operator@contoh.example',
      password: DEMO_PASSWORD,
    })
    expect(person.name).toBe('Operator Subbagian')
  })

  it('leaves a trail that verifies, and says how far it is', async () => {
    expect(await read((tx) => verifyAudit(tx, UNIT))).toMatchObject({ ok: true })
    expect(said).toEqual(said.toSorted((a, b) => a - b))
    expect(said.at(-1)).toBe(100)
  })

  it('loads the same rows with the same ids on the same day', async () => {
    const other = await testApp()
    try {
      const [here, there] = [await rowsOf(database), await rowsOf(other.database)]
      expect([...here.keys()]).toEqual([...there.keys()])
      expect(here.size).toBeGreaterThan(30)
      for (const [table, rows] of here) expect([table, there.get(table)]).toEqual([table, rows])
    } finally {
      await other.close()
    }
  })

  it('tells what happened on its day, by whom', async () => {
    const { rows } = await database.pool.query<{ said: string }>(
      `select distinct to_char(at, 'YYYY-MM-DD') || ' ' || event || ' ' || peran as said from audit_jejak
       where unit_code = '3572' and event in ('renstra.ditetapkan', 'pengukuran.disetujui', 'lkj.diajukan') order by said`,
    )
    const approved = ['2021-04-10', '2021-07-10', '2021-10-10', '2022-01-10']
    const later = ['2022-04-10', '2022-07-10', '2022-10-10']
    expect(rows.map(({ said }) => said)).toEqual([
      '2020-07-24 renstra.ditetapkan verifikator',
      ...approved.map((day) => `${day} pengukuran.disetujui penyetuju`),
      '2022-02-14 lkj.diajukan verifikator',
      ...later.map((day) => `${day} pengukuran.disetujui penyetuju`),
    ])
  })

  it('refuses an installation that has an office, and changes nothing', async () => {
    await expect(loadSample(services)).rejects.toMatchObject({ code: 'sudah-ada' })
    expect(await read((tx) => peranOfUnit(tx, UNIT))).toHaveLength(6)
  })
})
