import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { withApp } from '../with-app.ts'

const CONTRACT = `
Berkas JSON memuat satu versi: "kode" (huruf kecil, contoh: itda), "versi" (1, 2, …), "format" 1, "nama", "singkat",
"ragam", "entitas", "peran", "organisasi", dan "kantor" bila kantornya diketahui. Contoh lengkap: docs/panduan/lembaga.md.`

export function addLembaga(program: Command, io: Io, act: Act): void {
  const lembaga = program.command('lembaga').description('nama lembaga dan kantornya').helpCommand(false)
  lembaga
    .command('daftar')
    .description('lembaga yang terpasang, entitasnya, dan jumlah kantornya')
    .action(act(() => daftar(io)))
  lembaga
    .command('pasang <berkas>')
    .description('pasang satu versi lembaga dari berkas JSON')
    .addHelpText('after', CONTRACT)
    .action(act((file: string) => pasang(io, file)))
}

async function daftar(io: Io): Promise<ExitCode> {
  const all = await withApp(io, (app, { listLembaga }) => listLembaga(app))
  if (all.length === 0) io.out('Belum ada lembaga terpasang; KPU terpasang bersama kantor pertama.')
  for (const { kode, versi, lembaga, kantor } of all) {
    const entitas = lembaga.entitas.sekretariat === null ? 'satu entitas' : 'dua entitas'
    const offices = kantor.length === 0 ? '' : `, ${kantor.length} kantor`
    io.out(`${kode} ${versi}: ${lembaga.nama} (${lembaga.singkat}), ${entitas}${offices}`)
  }
  return EXIT.baik
}

async function pasang(io: Io, file: string): Promise<ExitCode> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) {
    io.err(`Berkas ${file} tidak dapat dibuka.`)
    return EXIT.takTerpakai
  }
  const { label, kantor, fresh } = await withApp(io, (app, { installLembaga }) => installLembaga(app, text))
  const offices =
    kantor === 0 ? '' : ` dengan ${kantor} kantor, yang dapat dipilih saat pertama kali menyiapkan kantor`
  io.out(
    fresh
      ? `Lembaga ${label} terpasang${offices}.`
      : `Lembaga ${label} sudah terpasang dengan isi yang sama.`,
  )
  return EXIT.baik
}
