import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Io } from '../io.ts'
import { run } from '../program.ts'

interface Spoken {
  code: number
  said: string
  complained: string
}

let folder: string
let database: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-perintah-'))
  database = await testDatabase()
  other = await testDatabase()
})

afterAll(async () => {
  await Promise.all([database?.close(), other?.close()])
  await rm(folder, { recursive: true, force: true })
})

/** Runs a command on a data folder of its own beside the database of the test. */
async function akuntabel(args: string[], on = database, data = 'data'): Promise<Spoken> {
  const said: string[] = []
  const complained: string[] = []
  const env = {
    DATABASE_URL: on.connectionString,
    AKUNTABEL_DATA: join(folder, data),
    AKUNTABEL_TODAY: '2026-11-21',
  }
  const io: Io = { env, out: (line) => said.push(line), err: (line) => complained.push(line) }
  const code = await run(args, io)
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

const susun = (dokumen: string, keluaran: string, { tahun = '2021', satker = '3572' } = {}): string[] => [
  'susun',
  dokumen,
  ...['--satker', satker, '--entitas', 'kpu', '--tahun', tahun],
  ...['--keluaran', join(folder, keluaran)],
]

describe('a day of commands', () => {
  it('demo loads the sample once, prints its people and its password', async () => {
    const first = await akuntabel(['demo'])
    expect(first.code).toBe(0)
    expect(first.said).toContain('operator@contoh.example')
    expect(first.said).toMatch(/Kata sandi semuanya: \S{10,}/)
    expect(first.complained).toContain('100%')
    const second = await akuntabel(['demo'])
    expect(second).toMatchObject({ code: 1, said: '' })
    expect(second.complained).toContain('sudah berisi kantor')
  })

  it.each([
    ['lkj', 'x.pdf', '%PDF-'],
    ['lkj', 'x.docx', 'PK'],
    ['lkj', 'x.html', '<!doctype html>'],
    ['lkj', 'x.json', '{'],
    ['pk', 'pk.pdf', '%PDF-'],
    ['pk', 'pk.docx', 'PK'],
  ])('susun %s writes %s, the same bytes twice', async (dokumen, file, start) => {
    expect(await akuntabel(susun(dokumen, file))).toMatchObject({ code: 0, said: join(folder, file) })
    const first = await readFile(join(folder, file))
    expect(first.subarray(0, start.length).toString('latin1').toLowerCase()).toBe(start.toLowerCase())
    await akuntabel(susun(dokumen, file))
    expect(first.equals(await readFile(join(folder, file)))).toBe(true)
  })

  it('susun says what is missing', async () => {
    const noPk = await akuntabel(susun('lkj', 'y.docx', { tahun: '2019' }))
    expect(noPk.code).toBe(1)
    expect(noPk.complained).toMatch(/Perjanjian Kinerja.*2019/)
    expect(await akuntabel(susun('pk', 'y.docx', { satker: '9999' }))).toMatchObject({ code: 1 })
    expect(await akuntabel(susun('pk', 'tidak/ada/y.docx'))).toMatchObject({ code: 2 })
    await expect(readFile(join(folder, 'y.docx'))).rejects.toThrow()
  })

  it('cadangkan and pulihkan carry data and evidence to another installation', async () => {
    const file = join(folder, 'cadangan.akuntabel')
    expect(await akuntabel(['cadangkan', file])).toMatchObject({ code: 0, said: file })
    expect(await akuntabel(['pulihkan', file], other, 'lain')).toMatchObject({ code: 0 })
    const one = await akuntabel(susun('lkj', 'a.docx'))
    const two = await akuntabel(susun('lkj', 'b.docx'), other, 'lain')
    expect([one.code, two.code]).toEqual([0, 0])
    expect((await readFile(join(folder, 'a.docx'))).equals(await readFile(join(folder, 'b.docx')))).toBe(true)
    expect(await akuntabel(['audit', 'periksa'], other, 'lain')).toMatchObject({ code: 0 })
  })

  it('a broken backup changes nothing and exits 2', async () => {
    const file = join(folder, 'rusak.akuntabel')
    const whole = await readFile(join(folder, 'cadangan.akuntabel'))
    whole[Math.floor(whole.length / 2)] = (whole[Math.floor(whole.length / 2)] ?? 0) ^ 0xff
    await writeFile(file, whole)
    const refused = await akuntabel(['pulihkan', file])
    expect(refused.code).toBe(2)
    expect(refused.complained).toMatch(/cadangan/i)
    expect(await akuntabel(['pulihkan', join(folder, 'tidak-ada')])).toMatchObject({ code: 2 })
    expect(await akuntabel(susun('pk', 'sesudah.docx'))).toMatchObject({ code: 0 })
  })

  it('bukti ekspor puts evidence under its criteria, with an index; a zip holds the same', async () => {
    const options = ['--satker', '3572', '--tahun', '2021', '--keluaran']
    const to = join(folder, 'evaluasi')
    expect(await akuntabel(['bukti', 'ekspor', ...options, to])).toMatchObject({ code: 0, said: to })
    const written = (await readdir(to, { recursive: true })).filter((name) => name.includes('.')).sort()
    expect(written).toContain('indeks.xlsx')
    expect(written.filter((name) => name.startsWith('2_b/'))).toContain('2_b/bukti-iku-1-2021-tw1.pdf')
    expect(written.some((name) => /^1_a\/Perjanjian Kinerja 2021.*\.pdf$/.test(name))).toBe(true)

    const zip = join(folder, 'evaluasi.zip')
    expect(await akuntabel(['bukti', 'ekspor', ...options, zip])).toMatchObject({ code: 0, said: zip })
    const first = await readFile(zip)
    expect(first.subarray(0, 2).toString()).toBe('PK')
    expect(first.includes('2_b/bukti-iku-1-2021-tw1.pdf')).toBe(true)
    const nowhere = await akuntabel(['bukti', 'ekspor', ...options, join(zip, 'x')])
    expect(nowhere.code).toBe(2)
    expect(nowhere.complained).toMatch(/tidak dapat ditulis\. Periksa folder dan haknya\.$/)
  })

  it('bukti periksa names what is lost, damaged and unused, and exits 1 for the first two', async () => {
    const whole = await akuntabel(['bukti', 'periksa'])
    expect(whole).toMatchObject({ code: 0 })
    expect(whole.said).toMatch(/\d+ berkas diperiksa: 0 hilang, 0 rusak, \d+ tidak dipakai\.$/)
    const pathOf = (sha256: string) =>
      join(folder, 'data/bukti', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    const { rows } = await database.pool.query(
      `select nama, sha256 from berkas_bukti where unit_code = '3572' order by nama limit 2`,
    )
    const [lost, damaged] = rows as { nama: string; sha256: string }[]
    if (!lost || !damaged) throw new Error('the sample has evidence')
    const unused = createHash('sha256').update('x').digest('hex')
    await mkdir(dirname(pathOf(unused)), { recursive: true })
    await writeFile(pathOf(unused), 'x')
    const kept = await readFile(pathOf(damaged.sha256))
    await writeFile(pathOf(damaged.sha256), 'diubah')
    await rename(pathOf(lost.sha256), join(folder, 'disisihkan'))
    const found = await akuntabel(['bukti', 'periksa'])
    expect(found.code).toBe(1)
    expect(found.said).toContain(`Hilang: 3572 bukti "${lost.nama}" (${lost.sha256})`)
    expect(found.said).toContain(`Rusak: 3572 bukti "${damaged.nama}" (${damaged.sha256})`)
    expect(found.said).toContain(`Tidak dipakai: ${unused}`)
    expect(found.said).toMatch(
      /: 1 hilang, 1 rusak, \d+ tidak dipakai\.\nAmbil berkas yang hilang atau rusak/,
    )
    await rename(join(folder, 'disisihkan'), pathOf(lost.sha256))
    await writeFile(pathOf(damaged.sha256), kept)
    expect(await akuntabel(['bukti', 'periksa'])).toMatchObject({ code: 0 })
  })

  it('audit periksa finds a changed entry and exits 1', async () => {
    const whole = await akuntabel(['audit', 'periksa'])
    expect(whole).toMatchObject({ code: 0 })
    expect(whole.said).toMatch(/^3572: Jejak utuh: \d+ catatan diperiksa\.$/m)
    await database.pool.query(`alter table audit_jejak disable trigger user`)
    await database.pool.query(`alter table audit_jejak no force row level security`)
    await database.pool.query(`update audit_jejak set actor_name = 'Orang lain' where unit_code = '3572'`)
    const changed = await akuntabel(['audit', 'periksa'])
    expect(changed.code).toBe(1)
    expect(changed.said).toContain('3572: Jejak tidak utuh pada catatan nomor 1: isi catatan berubah.')
  })
})
