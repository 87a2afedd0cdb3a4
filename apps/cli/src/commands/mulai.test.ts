import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestDatabase, testDatabase } from '@akuntabel/store/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../program.ts'

const ARGS = [
  ...['mulai', '--satker', '35.07', '--nama', 'Citra Lestari', '--email', 'citra@contoh.example'],
  ...['--ketua', 'Anindya Prameswari', '--sekretaris', 'Bagas Wicaksono', '--tempat', 'Malang'],
]
const PASSWORD = 'hujan turun di sore hari'

let folder: string
let database: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'akuntabel-mulai-'))
  database = await testDatabase()
})
afterAll(async () => {
  await database?.close()
  await rm(folder, { recursive: true, force: true })
})

async function command(args: string[], more: { env?: object; secret?: () => Promise<string> } = {}) {
  const [said, complained]: [string[], string[]] = [[], []]
  const code = await run(args, {
    env: {
      DATABASE_URL: database.connectionString,
      AKUNTABEL_DATA: join(folder, 'data'),
      ...more.env,
    },
    secret: more.secret,
    out: (line) => void said.push(line),
    err: (line) => void complained.push(line),
  })
  return {
    code,
    said: said.join('\n'),
    complained: complained.filter((line) => !line.endsWith('…')).join('\n'),
  }
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

it('asks for what it needs, and refuses what it cannot use before anything is made', async () => {
  expect((await command(['mulai'])).code).toBe(2)
  expect(await command(ARGS)).toMatchObject({
    code: 2,
    complained: 'Tulis kata sandi admin di AKUNTABEL_SANDI, atau dalam berkas yang disebut --sandi-dari.',
  })
  expect(await command([...ARGS, '--sandi-dari', join(folder, 'tidak-ada')])).toMatchObject({
    code: 2,
    complained: expect.stringMatching(/tidak-ada tidak dapat dibuka\.$/),
  })
  const env = { AKUNTABEL_SANDI: PASSWORD }
  expect(await command([...ARGS, '--orang', 'orang.docx'], { env })).toMatchObject({ code: 2 })
  expect(await command([...ARGS, '--orang', join(folder, 'tidak-ada.csv')], { env })).toMatchObject({
    code: 2,
  })
  const wrong = await file(
    'salah.csv',
    'Nama,Email,Peran\nDewi,dewi@contoh.example,operator\nEko,eko,operator\n',
  )
  expect(await command([...ARGS, '--orang', wrong], { env })).toMatchObject({
    code: 2,
    complained: 'Baris 3: Tulis alamat email yang benar, contoh: nama@kantor.go.id.',
  })
  expect(await command(ARGS, { env: { AKUNTABEL_SANDI: 'pendek' } })).toMatchObject({
    code: 2,
    complained: expect.stringContaining('adminPassword: '),
  })
  expect((await command([...ARGS, '--tahun', '2011'], { env })).complained).toContain(
    'tahun: Pilih tahun antara',
  )
})

it('sets the office up with a typed password and its people, once', async () => {
  const people = await file(
    'orang.csv',
    'Nama,Email,Peran\nDewi,dewi@contoh.example,"operator, verifikator"\nEko,eko@contoh.example,pimpinan\n',
  )
  const secret = () => Promise.resolve(PASSWORD)
  const made = await command([...ARGS, '--peran', 'verifikator,operator', '--orang', people], { secret })
  expect(made).toMatchObject({ code: 0 })
  expect(made.said.split('\n')).toEqual([
    'Kantor 3507 siap. Jalankan npm start, lalu masuk sebagai citra@contoh.example.',
    expect.stringMatching(
      /^Dewi \(dewi@contoh\.example\): \/undangan\/\S+, berlaku sampai \d+ \p{L}+ \d{4} /u,
    ),
    expect.stringMatching(/^Eko \(eko@contoh\.example\): \/undangan\//),
  ])
  expect(await command(ARGS, { env: { AKUNTABEL_SANDI: PASSWORD } })).toMatchObject({
    code: 1,
    complained: 'Akuntabel di sini sudah disiapkan. Masuk dengan akun Anda.',
  })
  const password = await file('sandi.txt', `${PASSWORD}\nbaris lain\n`)
  expect((await command([...ARGS, '--sandi-dari', password])).code).toBe(1)
})
