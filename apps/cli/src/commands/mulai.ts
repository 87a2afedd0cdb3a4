import { readFile } from 'node:fs/promises'
import type { App } from '@akuntabel/app'
import { type Command, InvalidArgumentError } from 'commander'
import type { Act } from '../act.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { parseSatker, parseTahun } from '../parse-option.ts'
import { withApp } from '../with-app.ts'

interface MulaiOptions {
  satker: string
  ketua: string
  sekretaris?: string
  nip?: string
  nama: string
  email: string
  sandiDari?: string
  tempat?: string
  tahun?: number
  peran?: string[]
  orang?: string
}

export function addMulai(program: Command, io: Io, act: Act): void {
  program
    .command('mulai')
    .description('siapkan kantor sendiri tanpa peramban: kantor, admin pertama, pejabat, dan tahunnya')
    .requiredOption('--satker <kode>', 'kode satker dari daftar, contoh: 3507', parseSatker)
    .requiredOption('--nama <nama>', 'nama admin pertama')
    .requiredOption('--email <alamat>', 'alamat email admin pertama')
    .option('--sandi-dari <berkas>', 'baris pertama berkas ini menjadi kata sandinya')
    .option('--peran <peran>', 'peran admin selain mengelola: verifikator,operator', (text) =>
      text.split(','),
    )
    .requiredOption('--ketua <nama>', 'nama kepala entitas utama')
    .option('--sekretaris <nama>', 'nama kepala entitas pendukung, bila kantor ini mempunyainya')
    .option('--nip <nip>', 'NIP kepala entitas pendukung')
    .option('--tempat <kota>', 'tempat dokumen ditandatangani')
    .option('--tahun <tahun>', 'tahun pertama yang dikerjakan (bawaan: tahun ini)', parseTahun)
    .option('--orang <berkas>', 'orang yang diundang: kolom nama, email, peran (.xlsx .csv .json)', tableFile)
    .addHelpText('after', PASSWORD)
    .action(act((options: MulaiOptions) => mulai(io, options)))
}

const PASSWORD = `
Kata sandi admin dibaca dari --sandi-dari, atau dari AKUNTABEL_SANDI, atau ditanyakan di layar.`

async function mulai(io: Io, options: MulaiOptions): Promise<ExitCode> {
  const password = await passwordOf(io, options)
  if (password === null) return EXIT.takTerpakai
  const people = options.orang === undefined ? null : await readFile(options.orang).catch(() => undefined)
  if (people === undefined) {
    io.err(`Berkas ${options.orang} tidak dapat dibuka.`)
    return EXIT.takTerpakai
  }
  return withApp(io, async (app, { setUpOffice, inviteAll, readInvited }) => {
    // Read before anything is made, so that a wrong file leaves the installation as it is.
    const invited = people === null ? [] : await readInvited(app, new Uint8Array(people))
    const { unit, personId } = await app.run(setUpOffice, null, inputOf(options, password))
    io.out(`Kantor ${unit} siap. Jalankan npm start, lalu masuk sebagai ${options.email}.`)
    for (const line of await inviteAll(app, { unit, personId, invited })) io.out(line)
    return EXIT.baik
  })
}

function inputOf(options: MulaiOptions, adminPassword: string): Parameters<App['run']>[2] {
  const { satker: unit, ketua: ketuaNama, sekretaris: sekretarisNama, nip: sekretarisNip, tahun } = options
  const { nama: adminName, email: adminEmail, tempat: place, peran: roles = [] } = options
  const said = { unit, place, ketuaNama, sekretarisNama, sekretarisNip, tahun }
  // Whoever runs commands here sits at this very computer.
  const installer = { address: 'baris-perintah', local: true }
  return { ...said, adminName, adminEmail, adminPassword, roles, installer }
}

async function passwordOf(io: Io, { sandiDari }: MulaiOptions): Promise<string | null> {
  if (sandiDari !== undefined) {
    const text = await readFile(sandiDari, 'utf8').catch(() => null)
    if (text === null) io.err(`Berkas ${sandiDari} tidak dapat dibuka.`)
    return text === null ? null : (text.split(/\r?\n/, 1)[0] ?? '')
  }
  if (io.env.AKUNTABEL_SANDI) return io.env.AKUNTABEL_SANDI
  if (io.secret !== undefined) return io.secret('Kata sandi admin: ')
  io.err('Tulis kata sandi admin di AKUNTABEL_SANDI, atau dalam berkas yang disebut --sandi-dari.')
  return null
}

function tableFile(name: string): string {
  if (/\.(xlsx|csv|json)$/i.test(name)) return name
  throw new InvalidArgumentError(`Berkas "${name}" tidak dikenal; pakai .xlsx, .csv, atau .json.`)
}
