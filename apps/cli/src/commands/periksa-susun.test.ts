import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../program.ts'

let folder: string
let database: TestDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-susun-'))
  database = await testDatabase()
  expect(await akuntabel('demo')).toMatchObject({ code: 0 })
  await planAsAgreed()
})
afterAll(async () => {
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function akuntabel(...args: string[]) {
  const said: string[] = []
  const complained: string[] = []
  const env = {
    DATABASE_URL: database.connectionString,
    AKUNTABEL_DATA: join(folder, 'data'),
    AKUNTABEL_TODAY: '2026-11-21',
  }
  const io = { env, out: (line: string) => said.push(line), err: (line: string) => complained.push(line) }
  const code = await run(args, io)
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

/** Where the sample has no plan of the year: one with the targets of the agreement. */
async function planAsAgreed() {
  for (const statement of [
    `insert into rkt (unit_code, entitas, tahun) select unit_code, entitas, tahun from pk
      where unit_code = '3572' and is_current and tahun = 2021 on conflict do nothing`,
    `insert into rkt_indikator (unit_code, rkt_id, indikator_id, indikator_versi, sort, amount, code)
      select i.unit_code, rkt.id, i.indikator_id, i.indikator_versi, i.sort, i.amount, i.code
      from rkt join pk on pk.unit_code = rkt.unit_code and pk.entitas = rkt.entitas and pk.tahun = rkt.tahun and pk.is_current
      join pk_indikator i on i.unit_code = pk.unit_code and i.pk_id = pk.id
      where rkt.tahun = 2021 and not exists (select from rkt_indikator other where other.rkt_id = rkt.id)`,
  ])
    await database.pool.query(statement)
}

const susun = (dokumen: string, entitas: string, file: string) =>
  akuntabel('susun', dokumen, '--satker', '3572', '--entitas', entitas, '--tahun', '2021', '--keluaran', file)
const own = ['--satker', '3572', '--tahun', '2021']

const kinds = [
  ...['lkj', 'pk', 'iku', 'rkt', 'rencana-kerja', 'rka', 'rencana-aksi', 'rencana-aksi-bulanan'],
  ...['pengukuran-kegiatan', 'pengukuran-sasaran', 'laporan-berkala', 'renstra'],
]
const documents = kinds.flatMap((dokumen) =>
  ['kpu', 'sekretariat'].flatMap((entitas) =>
    ['docx', 'pdf'].map((form) => [dokumen, entitas, form] as const),
  ),
)

it.each(documents)(
  'a %s of the %s made by susun as %s gives no finding at all',
  async (dokumen, entitas, form) => {
    const file = join(folder, `${dokumen}-${entitas}.${form}`)
    expect(await susun(dokumen, entitas, file)).toMatchObject({ code: 0 })
    const { code, said } = await akuntabel('periksa', file, ...own)
    expect(code, said).toBe(0)
  },
)

// Three IKU of the sample's Sekretariat stand in no agreement, as published; its LKj says so.
it.each(['kpu', 'sekretariat'])('pk and lkj of the %s agree with each other', async (entitas) => {
  const files = [`pk-${entitas}.docx`, `lkj-${entitas}.pdf`].map((name) => join(folder, name))
  const { said } = await akuntabel('periksa', ...files, '--format', 'json')
  const found = JSON.parse(said).files.flatMap((file: { findings: { severity: string; rule: string }[] }) =>
    file.findings.map(({ severity, rule }) => `${severity} ${rule}`),
  )
  expect(found).toEqual([])
})

it('finds a figure that is not the office’s own', async () => {
  const file = join(folder, 'lkj.html')
  await susun('lkj', 'kpu', file)
  const html = await readFile(file, 'utf8')
  const changed = html.replaceAll('1.641.236.000', '1.641.236.001')
  expect(changed).not.toBe(html)
  await writeFile(file, changed)
  const answer = await akuntabel('periksa', file, ...own, '--aturan', 'data/*', '--format', 'json')
  expect(answer.code).toBe(1)
  expect(JSON.parse(answer.said).files[0].findings[0]).toMatchObject({
    rule: 'data/pagu',
    stated: '1.641.236.001',
  })
})

it('says where there is no data of the office, and checks the document alone', async () => {
  const answer = await akuntabel(
    'periksa',
    join(folder, 'pk-kpu.docx'),
    '--satker',
    '3571',
    '--tahun',
    '2021',
  )
  expect(answer.complained).toContain('Belum ada data satker 3571 tahun 2021 di sini')
})
