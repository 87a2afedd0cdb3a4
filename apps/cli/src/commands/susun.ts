import { writeFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { DocumentAsk, DocumentFormat } from '@akuntabel/app'
import type { Command } from 'commander'
import { commandLine } from '../actor.ts'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { type Entitas, parseEntitas, parseSatker, parseTahun } from '../parse-option.ts'
import type { Act } from '../program.ts'
import { withApp } from '../with-app.ts'

/** Every document of the system, and whether it can be written yet. */
const DOCUMENTS: Record<string, boolean> = {
  renstra: false,
  iku: false,
  rkt: false,
  pk: true,
  'rencana-aksi': false,
  lkj: true,
  'keputusan-pk': false,
  'keputusan-renstra': false,
  sop: false,
  lke: false,
  reviu: false,
  'surat-pengantar': false,
}
const FORMATS: readonly string[] = ['docx', 'pdf', 'html', 'json']

interface SusunOptions {
  satker: string
  entitas: Entitas
  tahun: number
  keluaran: string
}

export function addSusun(program: Command, io: Io, act: Act): void {
  program
    .command('susun')
    .description('susun sebuah dokumen menjadi berkas')
    .argument('<dokumen>', `pk atau lkj; menyusul: ${pending().join(', ')}`)
    .requiredOption('--satker <kode>', 'kode satker, contoh: 3572', parseSatker)
    .requiredOption('--entitas <entitas>', 'kpu atau sekretariat', parseEntitas)
    .requiredOption('--tahun <tahun>', 'tahun kinerja, contoh: 2021', parseTahun)
    .requiredOption(
      '--keluaran <berkas>',
      `berkas hasil; akhirannya menentukan bentuk: ${FORMATS.join(', ')}`,
    )
    .action(act((document: string, options: SusunOptions) => susun({ document, ...options }, io)))
}

async function susun(asked: SusunOptions & { document: string }, io: Io): Promise<ExitCode> {
  const { document, keluaran } = asked
  const available = DOCUMENTS[document]
  if (available === undefined) {
    io.err(`Dokumen "${document}" tidak dikenal. Pilih: ${Object.keys(DOCUMENTS).join(', ')}.`)
    return EXIT.takTerpakai
  }
  if (!available) {
    io.err(`Dokumen ${document} belum tersedia dalam versi ini. Yang dapat disusun: pk, lkj.`)
    return EXIT.ditolak
  }
  const format = extname(keluaran).slice(1).toLowerCase()
  if (!FORMATS.includes(format)) {
    io.err(`Bentuk berkas "${keluaran}" tidak dikenal. Akhiri dengan .${FORMATS.join(', .')}.`)
    return EXIT.takTerpakai
  }
  const { satker, entitas, tahun } = asked
  const jenis = document as DocumentAsk['jenis']
  const bytes = await withApp(io, (app, { buildDocument }) =>
    buildDocument(app, commandLine(satker), { jenis, entitas, tahun, format: format as DocumentFormat }),
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

function pending(): string[] {
  return Object.keys(DOCUMENTS).filter((name) => DOCUMENTS[name] === false)
}
