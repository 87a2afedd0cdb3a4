import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finalizeLkj, saveLaporan, saveRealisasiBulanan, submitLkj, verifyAudit } from '@akuntabel/app'
import { type Manifest, verifyBackup } from '@akuntabel/store'
import { type OwnersDatabase, ownersDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, temporaryData } from '../support/akuntabel.ts'
import { untilNoDatabase } from '../support/processes.ts'
import { at } from '../support/sample-office.ts'
import { signedIn } from '../support/visitor.ts'
import { backedUp, countRows, staysAsItIs, stepsByYear } from './checks.ts'
import { finalFiles, reportFiles } from './file-facts.ts'
import { OLD_BACKUP, oldDump, oldFacts } from './fixture.ts'
import { akuntabel, environment, factsOf, opened, type Place, working } from './installation.ts'
import { schemaLines } from './schema-lines.ts'

const folders = {
  restored: await temporaryData(),
  own: await temporaryData(),
  external: await temporaryData(),
}
const restored: Place = { dataDir: folders.restored.dataDir }
const own: Place = { dataDir: folders.own.dataDir }
let external: Place
let owned: OwnersDatabase
let old: Manifest

beforeAll(async () => {
  old = await verifyBackup(OLD_BACKUP)
  owned = await ownersDatabase({ migrated: false })
  external = { dataDir: folders.external.dataDir, databaseUrl: owned.db.connectionString }
  const first = await akuntabel(restored, 'pulihkan', OLD_BACKUP)
  expect(first, first.stderr).toMatchObject({ code: 0 })
  // The evidence lies beside the database, whoever serves that.
  for (const { dataDir } of [own, external])
    await cp(join(restored.dataDir, 'bukti'), join(dataDir, 'bukti'), { recursive: true })
  await loadOwn()
  await owned.db.pool.query(`${oldDump()}; set search_path to default`)
})
afterAll(async () => {
  await owned?.close()
  for (const { dataDir, remove } of Object.values(folders)) {
    await untilNoDatabase(dataDir)
    await remove()
  }
})

describe('a backup of the first version, restored with this program', () => {
  it('shows the same figures, texts, signatures, files and trail', async () => {
    expect(await factsOf(restored)).toEqual(oldFacts())
  })

  it('is migrated once', async () => staysAsItIs(restored))

  it('lost no row of a table that is still there', async () => {
    const now = await opened(restored, countRows)
    const fewer = old.tables.filter(({ name, rows }) => (now.get(name) ?? rows) < rows)
    // What a revision of a PK copied is one step of its year again.
    expect(fewer.map(({ name }) => name)).toEqual(['rencana_aksi'])
    expect(await opened(restored, stepsByYear)).toEqual([
      ...['kpu 2021', 'kpu 2022', 'sekretariat 2021', 'sekretariat 2022'].map((year) => `${year}: 12 of 12`),
    ])
    expect(now.get('audit_jejak')).toBeGreaterThan(0)
  })
})

describe('a data folder of the first version, started with this program', () => {
  it('is backed up first, and says where', async () => {
    const server = await startServer(own.dataDir, environment(own))
    try {
      await backedUp(own, server.said())
      const page = await signedIn(server.address, 'ketua@contoh.example')
      expect(await (await page.get(at('beranda', { tahun: 2021 }))).text()).toContain('94,66')
    } finally {
      await server.stop()
    }
  })

  it('shows the same figures, texts, signatures and files, and a trail that goes on with the sign-in', async () => {
    const { jejak, ...facts } = (await factsOf(own)) as { jejak: object }
    const { jejak: before, ...expected } = oldFacts() as { jejak: { catatan: number } }
    expect(facts).toEqual(expected)
    expect(jejak).toMatchObject({
      utuh: true,
      catatan: before.catatan + 1,
      kepala: { peristiwa: 'orang.masuk' },
    })
  })

  it('is migrated once', async () => staysAsItIs(own))

  it('has the schema of a new installation', async () => {
    const fresh = await testDatabase()
    try {
      const expected = await schemaLines(fresh)
      expect(expected.length).toBeGreaterThan(500)
      expect(await opened(own, schemaLines)).toEqual(expected)
    } finally {
      await fresh.close()
    }
  })

  it('goes back to what it was by its own backup', async () => {
    const [file] = await readdir(join(own.dataDir, 'cadangan'))
    const back = await akuntabel(own, 'pulihkan', join(own.dataDir, 'cadangan', file ?? ''))
    expect(back, back.stderr).toMatchObject({ code: 0 })
    expect(await factsOf(own)).toEqual(oldFacts())
  })
})

describe('an external database of the first version, whose owner is no superuser', () => {
  it('is backed up first, and says where', async () => {
    const ran = await akuntabel(external, 'migrasi')
    expect(ran, ran.stderr).toMatchObject({ code: 0 })
    await backedUp(external, ran.stderr)
  })

  it('shows the same figures, texts, signatures, files and trail', async () => {
    expect(await factsOf(external)).toEqual(oldFacts())
  })

  it('is migrated once', async () => staysAsItIs(external))

  it('goes on working: the closed year is locked, the running one is filled in, and the trail lengthens', async () => {
    const verdict = await working(external, async (app, as) => {
      const text = {
        entitas: 'kpu',
        tahun: 2021,
        rows: [{ id: 'isu-strategis', version: 1, fields: { isi: 'Lain' } }],
      }
      await expect(app.run(saveLaporan, await as('kasubbag'), text)).rejects.toMatchObject({
        code: 'terkunci',
      })
      const rows = [{ id: 'baris/3357', version: 0, fields: { jumlah: '9.000.000' } }]
      const spent = await app.run(saveRealisasiBulanan, await as('operator'), {
        tahun: 2022,
        bulan: 12,
        rows,
      })
      expect(spent.saved).toHaveLength(1)
      return app.run(verifyAudit, await as('admin'), {})
    })
    const { jejak } = oldFacts() as { jejak: { catatan: number } }
    expect(verdict).toMatchObject({ ok: true, checked: jejak.catatan + 1 })
  })

  it('seals a report whose files come out of a backup, in another installation, byte for byte', async () => {
    const year = { entitas: 'sekretariat', tahun: 2021 } as const
    const sealed = { ...year, formats: ['pdf', 'docx', 'html'] as const }
    const before = await working(external, async (app, as) => {
      await app.run(submitLkj, await as('kasubbag'), year)
      await app.run(finalizeLkj, await as('ketua'), { ...year, tanggal: '2022-02-21' })
      return reportFiles(app, await as('apip'), sealed)
    })
    const file = join(external.dataDir, 'sesudah.akuntabel')
    expect(await akuntabel(external, 'cadangkan', file)).toMatchObject({ code: 0 })
    expect(await akuntabel(restored, 'pulihkan', file)).toMatchObject({ code: 0 })
    await working(restored, async (app, as) => {
      expect(await reportFiles(app, await as('apip'), sealed)).toEqual(before)
      expect(await finalFiles(app, await as('apip'))).toEqual((oldFacts() as { berkas: unknown }).berkas)
      expect((await app.run(verifyAudit, await as('admin'), {})).ok).toBe(true)
    })
  })
})

/** The first version's database in a data folder, as it left it. */
async function loadOwn(): Promise<void> {
  await mkdir(own.dataDir, { recursive: true })
  await opened(own, async ({ pool }) => {
    await pool.query(`create role akuntabel_app nologin`)
    await pool.query(oldDump())
  })
}
