import { lkjTree, pkTree, writeDocx, writeHtmlPage, writePdf } from '@akuntabel/documents'
import { readDocument } from '@akuntabel/documents/readers'
import { readTransaction, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readAudit } from '../audit/read-audit.ts'
import { readBeranda } from '../beranda/read-beranda.ts'
import { readTimeline } from '../beranda/read-timeline.ts'
import { lkjData } from '../dokumen/lkj/lkj-data.ts'
import { readLkj } from '../dokumen/lkj/read-lkj.ts'
import { pkData } from '../dokumen/pk/pk-data.ts'
import { createIku } from '../iku/create-iku.ts'
import { listIku } from '../iku/list-iku.ts'
import { systemContext } from '../jobs/run-pekerjaan.ts'
import { installPack } from '../kebijakan/install-pack.ts'
import { installShippedPacks } from '../kebijakan/install-shipped.ts'
import { pinKebijakan } from '../kebijakan/pin-kebijakan.ts'
import { previewPin } from '../kebijakan/preview-pin.ts'
import { readKebijakan } from '../kebijakan/read-kebijakan.ts'
import { readOffice } from '../office/read-office.ts'
import { addSubbagian } from '../organisasi/add-subbagian.ts'
import { listSubbagian } from '../organisasi/list-subbagian.ts'
import { readPengukuranGrid } from '../pengukuran/read-pengukuran-grid.ts'
import { listPeople } from '../people/list-people.ts'
import type { Actor } from '../permission/actor.ts'
import { createPkDraft } from '../pk/create-pk-draft.ts'
import { listPk } from '../pk/list-pk.ts'
import { loadPk } from '../pk/load-pk.ts'
import { readPk } from '../pk/read-pk.ts'
import { type TestApp, testApp } from '../testing/index.ts'
import { installSecondAgency, PACK, SECOND_UNIT } from './testing/second-agency.ts'

/** Words of the first agency that no other may meet. The codes of the entities are not words. */
const WORDS =
  /\bkpu\b|\bkip\b|komisi (pemilihan|independen)|pemilu|pemilihan umum|\bketua|sekretari[as]|divisi|kasubbag|subbagian/iu

const YEAR = { entitas: 'kpu', tahun: 2026 } as const
const SISTEM = systemContext(SECOND_UNIT)

let test: TestApp
let actor: Actor
let pkId: string
beforeAll(async () => {
  test = await testApp({ sample: false })
  const personId = await test.app.auth.accounts.create({
    name: 'Orang Contoh',
    email: 'orang@contoh.go.id',
    password: 'sandi-yang-panjang',
  })
  await writeTransaction(test.app.database, SISTEM, (tx) => installSecondAgency(tx, personId))
  actor = (await test.app.actor(personId, SECOND_UNIT)) as Actor
  const card = { satuan: 'hari', kind: 'angka', polarity: 'minimal', consolidation: 'terakhir' } as const
  const sasaran = 'Meningkatnya mutu pengawasan'
  await test.app.run(createIku, actor, { ...YEAR, ...card, kode: 'I-1', sasaran, name: 'Lama penyelesaian' })
  pkId = (await test.app.run(createPkDraft, actor, YEAR)).id
})
afterAll(() => test?.close())

async function trees() {
  return readTransaction(test.app.database, SISTEM, async (tx) => {
    const { clock } = test.app
    const loaded = await loadPk(tx, { unit: SECOND_UNIT, id: pkId, clock })
    const stamp = { state: 'draf', tanggal: null } as const
    const lkj = await lkjData(tx, { key: { unit: SECOND_UNIT, ...YEAR }, clock, stamp })
    return { lkj, trees: [pkTree(await pkData(tx, loaded)), lkjTree(lkj)] as const }
  })
}

/** The code of an entity, alone or in a key that no page prints; of an event or of what it was done to. */
const CODE = /^(?:\w+\/)?(?:kpu|sekretariat)(?:\/\d+(?:\/[\w/-]+)?)?$|^[\w-]+\/[\w-]+$|^[\w-]+\.[\w-]+$/u

/** Every text of an answer, but codes of entities and words of the law that are stored. */
function textsOf(view: unknown): string[] {
  if (typeof view === 'string') return CODE.test(view) ? [] : [view]
  if (Array.isArray(view)) return view.flatMap(textsOf)
  return typeof view === 'object' && view !== null ? Object.values(view).flatMap(textsOf) : []
}

describe('a second agency, as data only', () => {
  it('measures by its own cap, formula, scale and deadlines', async () => {
    const { lkj } = await trees()
    expect(lkj.kebijakan).toMatchObject({ nama: 'itda 1', cap: '150' })
    expect(lkj.skala.classes.map(({ name, warna }) => [name, warna])).toEqual([
      ['Rendah', 'kurang'],
      ['Unggul', 'baik'],
    ])
    const { timeline } = { timeline: await test.app.run(readTimeline, actor, YEAR) }
    expect(JSON.stringify(timeline)).toContain('2026-04-05')
    expect(JSON.stringify(timeline)).toContain('2027-03-31')
  })

  it.each(['pdf', 'docx', 'html'] as const)('prints PK and LKj as %s in its own words', async (format) => {
    const made = await trees()
    for (const tree of made.trees) {
      const bytes =
        format === 'pdf'
          ? await writePdf(tree)
          : format === 'docx'
            ? await writeDocx(tree)
            : new TextEncoder().encode(writeHtmlPage(tree))
      const read = await readDocument(bytes, `x.${format}`)
      const text = JSON.stringify(read)
      expect(text).toContain('INSPEKTORAT DAERAH')
      expect(text).toContain('KABUPATEN CONTOH')
      expect(text).toMatch(/Inspektur/u)
      expect(text.match(WORDS)?.[0] ?? null).toBeNull()
    }
  })

  it('speaks its own words on every screen', async () => {
    const run = test.app.run.bind(test.app)
    const office = await run(readOffice, actor, {})
    expect(office.entitas).toEqual([{ kode: 'kpu', label: 'Itda' }])
    const pk = await run(readPk, actor, { ...YEAR, id: pkId })
    expect(pk.parties.map((party) => party.nama)).toEqual(['Rahmi Contoh', 'Darma Contoh'])
    const people = await run(listPeople, actor, {})
    expect(people.roles.find(({ role }) => role === 'verifikator')?.post).toBe('Kepala Bagian Evaluasi')
    const views = [
      office,
      pk,
      people,
      await run(listPk, actor, YEAR),
      await run(readBeranda, actor, YEAR),
      await run(listIku, actor, YEAR),
      await run(readPengukuranGrid, actor, YEAR),
      await run(readLkj, actor, YEAR),
    ]
    expect(views.flatMap(textsOf).filter((text) => WORDS.test(text))).toEqual([])
  })

  it('chooses its law, and reads its trail, in its own words', async () => {
    const run = test.app.run.bind(test.app)
    await writeTransaction(test.app.database, SISTEM, (tx) => installShippedPacks(tx))
    const { now, packs } = await run(readKebijakan, actor, { tahun: 2026 })
    expect(now?.rules).toContainEqual({
      label: 'Persetujuan pengukuran Itda',
      value: 'Verifikator, lalu Penyetuju',
      pilihan: false,
    })
    expect(packs.map(({ key }) => key)).toEqual(['itda 1'])
    const choice = { mulaiTahun: '2026', kebijakan: 'itda-2 1', skala: 'Skala Inspektorat 1' }
    const rantai = { kpu: ['verifikator'], sekretariat: ['verifikator'] }
    await installPack(test.app, JSON.stringify({ ...PACK, name: 'itda-2', rantai }))
    const { changes } = await run(previewPin, actor, choice)
    expect(changes).toContainEqual({
      label: 'Persetujuan pengukuran Itda',
      from: 'Verifikator, lalu Penyetuju',
      to: 'Verifikator',
    })
    await run(pinKebijakan, actor, choice)
    await run(addSubbagian, actor, { name: 'Irban Wilayah II', sort: '2' })
    const { rows, events } = await run(readAudit, actor, {})
    expect(rows[0]?.sentence).toBe('menambahkan irban Irban Wilayah II')
    expect(events).toContainEqual({ event: 'subbagian.ditambahkan', text: 'menambahkan irban' })
    const views = [
      await run(readKebijakan, actor, { tahun: 2026 }),
      await run(readAudit, actor, {}),
      await run(listSubbagian, actor, {}),
      { changes },
    ]
    expect(views.flatMap(textsOf).filter((text) => WORDS.test(text))).toEqual([])
  })

  it('has no supporting entity to be found', async () => {
    const asked = test.app.run(createPkDraft, actor, { entitas: 'sekretariat', tahun: 2026 })
    await expect(asked).rejects.toMatchObject({
      code: 'tidak-ditemukan',
      message: 'Inspektorat Daerah tidak mempunyai entitas pendukung.',
    })
  })
})
