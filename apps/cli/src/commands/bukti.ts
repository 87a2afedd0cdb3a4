import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Entitas } from '@akuntabel/app'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { commandLine } from '../actor.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { parseEntitas, parseSatker, parseTahun } from '../parse-option.ts'
import { withApp } from '../with-app.ts'

interface EksporOptions {
  satker: string
  entitas: Entitas
  tahun: number
  keluaran: string
}

export function addBukti(program: Command, io: Io, act: Act): void {
  const bukti = program.command('bukti').description('berkas bukti').helpCommand(false)
  bukti
    .command('periksa')
    .description('hitung ulang sidik setiap berkas yang tersimpan, dan sebut yang hilang atau rusak')
    .action(act(() => periksa(io)))
  bukti
    .command('ekspor')
    .description('tulis bukti setahun menurut kriteria evaluasi, dengan indeksnya')
    .requiredOption('--satker <kode>', 'kode satker, contoh: 3572', parseSatker)
    .requiredOption('--tahun <tahun>', 'tahun kinerja, contoh: 2021', parseTahun)
    .requiredOption('--keluaran <tempat>', 'folder, atau satu berkas .zip')
    .option('--entitas <entitas>', 'kpu atau sekretariat', parseEntitas, 'kpu')
    .action(act((options: EksporOptions) => ekspor(io, options)))
}

async function periksa(io: Io): Promise<ExitCode> {
  const { checked, missing, damaged, unreferenced } = await withApp(io, (app, { verifyEvidence }) =>
    verifyEvidence(app),
  )
  const list = (word: string, files: typeof missing) => {
    for (const { unit_code, jenis, nama, sha256 } of files)
      io.out(`${word}: ${unit_code} ${jenis} "${nama}" (${sha256})`)
  }
  list('Hilang', missing)
  list('Rusak', damaged)
  for (const sha256 of unreferenced) io.out(`Tidak dipakai: ${sha256}`)
  io.out(
    `${checked} berkas diperiksa: ${missing.length} hilang, ${damaged.length} rusak, ${unreferenced.length} tidak dipakai.`,
  )
  if (missing.length + damaged.length === 0) return EXIT.baik
  io.out('Ambil berkas yang hilang atau rusak dari cadangan, atau unggah lagi berkas yang sama.')
  return EXIT.ditolak
}

async function ekspor(io: Io, { satker, entitas, tahun, keluaran }: EksporOptions): Promise<ExitCode> {
  try {
    await withApp(io, async (app, { readEkspor, eksporFiles, eksporZip }) => {
      const found = await app.run(readEkspor, commandLine(satker), { entitas, tahun })
      if (extname(keluaran).toLowerCase() === '.zip') {
        await pipeline(eksporZip(app.vault, found), createWriteStream(keluaran))
        return
      }
      for await (const { path, bytes } of eksporFiles(app.vault, found)) {
        const file = join(keluaran, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, bytes)
      }
    })
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    io.err(`${resolve(keluaran)} tidak dapat ditulis. Periksa folder dan haknya.`)
    return EXIT.takTerpakai
  }
  io.out(resolve(keluaran))
  return EXIT.baik
}
