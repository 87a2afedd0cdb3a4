import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

export function addKebijakan(program: Command, io: Io, act: Act): void {
  const kebijakan = program.command('kebijakan').description('kebijakan pengukuran').helpCommand(false)
  kebijakan
    .command('daftar')
    .description('paket yang terpasang, dasar hukumnya, dan butir yang masih diasumsikan')
    .action(act(() => daftar(io)))
  kebijakan
    .command('pasang <berkas>')
    .description('pasang satu versi paket kebijakan dari berkas JSON')
    .action(act((file: string) => pasang(io, file)))
}

async function daftar(io: Io): Promise<ExitCode> {
  const packs = await withApp(io, (app, { listPacks }) => listPacks(app))
  for (const { label, tahun, sitasi, asumsi } of packs) {
    io.out(`${label}, mulai tahun ${tahun}: ${sitasi}`)
    for (const { butir, sebab } of asumsi) io.out(`  - ${butir} ${sebab}`)
  }
  return EXIT.baik
}

async function pasang(io: Io, file: string): Promise<ExitCode> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    io.err(`Berkas ${file} tidak dapat dibuka.`)
    return EXIT.takTerpakai
  }
  const { label, fresh } = await withApp(io, (app, { installPack }) => installPack(app, text))
  io.out(
    fresh
      ? `Paket ${label} terpasang. Admin kantor memilih sejak tahun berapa dipakai di halaman Kebijakan.`
      : `Paket ${label} sudah terpasang dengan isi yang sama.`,
  )
  return EXIT.baik
}
