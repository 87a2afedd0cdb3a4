import { type App, createApp, createIku, createPkDraft, loadConfig } from '@akuntabel/app'
import { installSecondAgency, SECOND_UNIT } from '@akuntabel/app/testing'
import { type Context, writeTransaction } from '@akuntabel/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer, temporaryData } from '../support/akuntabel.ts'
import { untilNoDatabase } from '../support/processes.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'

/** Words of the first agency that no page of another may say. */
const WORDS =
  /\bkpu\b|\bkip\b|komisi (pemilihan|independen)|pemilu|pemilihan umum|\bketua|sekretari[as]|divisi|kasubbag|subbagian/iu

const EMAIL = 'orang@contoh.go.id'
const PASSWORD = 'sandi-yang-panjang'
const YEAR = { entitas: 'kpu', tahun: 2026 } as const
const SYSTEM: Context = { unit: SECOND_UNIT, role: 'sistem', personId: null, personName: 'Sistem' }

const { dataDir, remove } = await temporaryData()
let server: RunningServer
let app: App
let person: Visitor
let pk: string
let indikator: string
beforeAll(async () => {
  server = await startServer(dataDir)
  app = await createApp(loadConfig({ AKUNTABEL_DATA: dataDir }), { jobs: false })
  const personId = await app.auth.accounts.create({ name: 'Orang Contoh', email: EMAIL, password: PASSWORD })
  await writeTransaction(app.database, SYSTEM, (tx) => installSecondAgency(tx, personId))
  const actor = await app.actor(personId, SECOND_UNIT)
  const card = { satuan: 'hari', kind: 'angka', polarity: 'minimal', consolidation: 'terakhir' } as const
  const sasaran = 'Meningkatnya mutu pengawasan'
  indikator = (
    await app.run(createIku, actor, { ...YEAR, ...card, kode: 'I-1', sasaran, name: 'Lama penyelesaian' })
  ).id
  pk = (await app.run(createPkDraft, actor, YEAR)).id
  person = await signedIn(server.address, EMAIL, PASSWORD)
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
  await untilNoDatabase(dataDir)
  await remove()
})

/** What a page says: no addresses, no scripts. */
function said(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/gu, ' ')
    .replace(/<[^>]*\b(?:aria-label|placeholder|alt|title)="([^"]*)"[^>]*>/gu, ' $1 ')
    .replace(/<[^>]*>/gu, ' ')
}

const at = (rest: string, entitas = 'kpu') => `/k/${SECOND_UNIT}/${entitas}/2026/${rest}`

describe('pages of a second agency', () => {
  it.each([
    ...['beranda', 'renstra', 'iku', 'perjanjian', 'pengukuran?tw=1', 'anggaran', 'laporan', 'dokumen'],
    ...[
      'orang',
      'pengaturan',
      'pengaturan/subbagian',
      'kebijakan',
      'jejak',
      'laporan/pratinjau',
      'PK',
      'IKU',
    ],
  ])('%s says no word of the first one', async (page) => {
    const rest = page === 'PK' ? `perjanjian/${pk}` : page === 'IKU' ? `iku/${indikator}` : page
    const answer = await person.get(at(rest))
    expect(answer.status).toBe(200)
    const text = said(await answer.text())
    expect(text).toContain('Itda Kabupaten Contoh')
    expect(text.match(WORDS)?.[0] ?? null).toBeNull()
  })

  it('are not to be had of an entity the agency does not have, nor offered', async () => {
    expect(await (await person.get(at('beranda'))).text()).not.toContain(`/k/${SECOND_UNIT}/sekretariat/`)
    for (const rest of ['beranda', 'perjanjian', 'pengukuran', 'laporan', 'dokumen', 'iku', 'anggaran']) {
      expect([rest, (await person.get(at(rest, 'sekretariat'))).status]).toEqual([rest, 404])
    }
    for (const rest of ['dokumen/pk/unduh.pdf', 'dokumen/lkj/unduh.docx', 'dokumen/lkj/isi']) {
      expect([rest, (await person.get(at(rest, 'sekretariat'))).status]).toEqual([rest, 404])
    }
  })
})
