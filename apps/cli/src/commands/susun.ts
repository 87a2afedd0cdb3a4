import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { Entitas } from '@akuntabel/app'
import { DOKUMEN, FORMATS, PERIODE_NAMES } from '@akuntabel/app/dokumen'
import type { Command } from 'commander'
import type { Act } from '../act.ts'
import { commandLine } from '../actor.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { parseEntitas, parseSatker, parseTahun } from '../parse-option.ts'
import { withApp } from '../with-app.ts'

const NAMES = Object.keys(DOKUMEN) as (keyof typeof DOKUMEN)[]

interface SusunOptions {
  satker: string
  entitas: Entitas
  tahun: number
  periode?: string
  tahap?: string
  keluaran: string
}

export function addSusun(program: Command, io: Io, act: Act): void {
  program
    .command('susun')
    .description('susun sebuah dokumen menjadi berkas')
    .argument('<dokumen>', NAMES.map((name) => `${name} (${DOKUMEN[name]})`).join(', '))
    .requiredOption('--satker <kode>', 'kode satker, contoh: 3572', parseSatker)
    .requiredOption('--entitas <entitas>', 'kpu atau sekretariat', parseEntitas)
    .requiredOption('--tahun <tahun>', 'tahun kinerja, contoh: 2021', parseTahun)
    .option(
      '--periode <periode>',
      `bagian tahun, untuk dokumen per triwulan atau semester: ${PERIODE_NAMES.join(', ')}; tanpa ini yang terakhir ada angkanya`,
    )
    .option(
      '--tahap <tahap>',
      'rka: tahapnya, contoh: pagu-anggaran; tanpa ini DIPA awal atau tahap yang terakhir',
    )
    .requiredOption(
      '--keluaran <berkas>',
      `berkas hasil; akhirannya menentukan bentuk: ${FORMATS.join(', ')}`,
    )
    .action(act((document: string, options: SusunOptions) => susun({ document, ...options }, io)))
}

async function susun(asked: SusunOptions & { document: string }, io: Io): Promise<ExitCode> {
  const { document, keluaran } = asked
  if (!(NAMES as string[]).includes(document)) {
    io.err(`Dokumen "${document}" tidak dikenal. Pilih: ${NAMES.join(', ')}.`)
    return EXIT.takTerpakai
  }
  const format = extname(keluaran).slice(1).toLowerCase()
  if (!(FORMATS as readonly string[]).includes(format)) {
    io.err(`Bentuk berkas "${keluaran}" tidak dikenal. Akhiri dengan .${FORMATS.join(', .')}.`)
    return EXIT.takTerpakai
  }
  const { satker, entitas, tahun, periode, tahap } = asked
  if (periode !== undefined && !(PERIODE_NAMES as string[]).includes(periode)) {
    io.err(`Periode "${periode}" tidak dikenal. Pilih: ${PERIODE_NAMES.join(', ')}.`)
    return EXIT.takTerpakai
  }
  const { bytes } = await withApp(io, (app, { downloadDokumen }) =>
    app.run(downloadDokumen, commandLine(satker), {
      jenis: document,
      id: periode ?? tahap,
      entitas,
      tahun,
      format,
    }),
  )
  try {
    await writeFile(keluaran, bytes)
  } catch {
    io.err(`Berkas ${resolve(keluaran)} tidak dapat ditulis. Periksa folder dan haknya.`)
    return EXIT.takTerpakai
  }
  io.out(resolve(keluaran))
  return EXIT.baik
}
