import { readFile } from 'node:fs/promises'
import {
  type CheckedFiles,
  checkFiles,
  countFindings,
  type InputFile,
  REPORT_FORMATS,
  type RefusedFile,
  type ReportFormat,
} from '@akuntabel/app/periksa'
import { findOffice, type OfficeName, type Rule, rules, selectRules } from '@akuntabel/checker'
import { type Command, InvalidArgumentError } from 'commander'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { parseTahun } from '../parse-option.ts'
import type { Act } from '../program.ts'
import { dataRules } from './periksa-data.ts'
import { writeReport } from './periksa-output.ts'
import { progressOf } from './periksa-progress.ts'
import { settingsFor } from './periksa-settings.ts'

interface PeriksaOptions {
  format: ReportFormat
  keluaran?: string
  satker?: { office: OfficeName; code: string | null }
  tahun?: number
  aturan?: string
  daftarAturan?: boolean
}

export function addPeriksa(program: Command, io: Io, act: Act): void {
  program
    .command('periksa')
    .description('temukan angka, nama, tahun, dan tabel yang saling bertentangan dalam sebuah dokumen')
    .argument(
      '[berkas...]',
      'DOCX, PDF berteks, Markdown, HTML, atau teks; beberapa berkas juga saling dibandingkan',
    )
    .option('--format <bentuk>', REPORT_FORMATS.join(', '), parseFormat, 'teks')
    .option('--keluaran <berkas>', 'tulis hasil ke berkas; untuk docx dari beberapa berkas: folder')
    .option('--satker <nama>', 'satker yang dibahas dokumen: kode atau nama, contoh: 3572', parseOffice)
    .option('--tahun <tahun>', 'tahun kinerja yang dibahas dokumen, contoh: 2021', parseTahun)
    .option('--aturan <pola>', 'hanya aturan ini, contoh: hitung/*,skala/celah')
    .option('--daftar-aturan', 'tampilkan semua aturan')
    .action(act((files: string[], options: PeriksaOptions) => periksa(files, options, io)))
}

async function periksa(files: string[], options: PeriksaOptions, io: Io): Promise<ExitCode> {
  if (options.daftarAturan) return listRules(options.aturan, io)
  const wrong = refusalOf(files, options)
  if (wrong !== null) {
    io.err(wrong)
    return EXIT.takTerpakai
  }
  const { inputs, refused } = await openFiles(files)
  const extraRules = inputs.length === 0 ? [] : await extraRulesOf(options, io)
  const checked = await checkFiles(inputs, {
    aturan: options.aturan,
    tahun: options.tahun,
    satker: options.satker?.office,
    extraRules,
    onProgress: progressOf(io.err),
  })
  const unusable = [...refused, ...checked.refused]
  for (const { file, sentence } of unusable) io.err(`${file}: ${sentence}`)
  if (checked.sources.length > 0) {
    const { format, keluaran } = options
    const failed = await writeReport(checked, { format, keluaran, colour: io.colour, extraRules }, io)
    if (failed !== null) {
      io.err(failed)
      return EXIT.takTerpakai
    }
  }
  return exitCode(checked, unusable)
}

function exitCode(checked: CheckedFiles, unusable: readonly RefusedFile[]): ExitCode {
  if (unusable.length > 0) return EXIT.takTerpakai
  return countFindings(checked.report) > 0 ? EXIT.ditolak : EXIT.baik
}

function refusalOf(files: readonly string[], { format, keluaran, aturan }: PeriksaOptions): string | null {
  if (files.length === 0) return 'Argumen BERKAS belum ditulis.'
  if (format === 'docx' && keluaran === undefined)
    return 'Bentuk docx memerlukan --keluaran: nama berkas, atau folder untuk beberapa berkas.'
  // `data/…` are only known once the data is open.
  if (aturan !== undefined && !aturan.includes('data/') && selectRules(rules, aturan).length === 0)
    return `Tidak ada aturan yang cocok dengan "${aturan}". Lihat akuntabel periksa --daftar-aturan.`
  return null
}

function extraRulesOf({ satker, tahun }: PeriksaOptions, io: Io): Promise<Rule[]> {
  if (!satker?.code || tahun === undefined) return Promise.resolve([])
  return dataRules(satker.code, tahun, io)
}

async function openFiles(files: readonly string[]): Promise<{ inputs: InputFile[]; refused: RefusedFile[] }> {
  const inputs: InputFile[] = []
  const refused: RefusedFile[] = []
  for (const file of files) {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => sentenceOf(error))
    const read =
      typeof bytes === 'string' ? ({ ok: false, sentence: bytes } as const) : await settingsFor(file, '.')
    if (!read.ok) refused.push({ file, sentence: read.sentence })
    else if (typeof bytes !== 'string') inputs.push({ name: file, bytes, settings: read.settings })
  }
  return { inputs, refused }
}

function sentenceOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT') return 'Berkas ini tidak ada.'
  if (code === 'EISDIR') return 'Ini folder, bukan berkas.'
  return 'Berkas ini tidak dapat dibuka. Periksa haknya.'
}

function listRules(aturan: string | undefined, io: Io): ExitCode {
  for (const { id, severity, meaning } of selectRules(rules, aturan)) {
    io.out(`${id.padEnd(20)} ${LEVELS[severity].padEnd(8)} ${meaning}`)
  }
  return EXIT.baik
}

const LEVELS = { error: 'salah', warning: 'periksa', info: 'catatan' } as const

function parseFormat(text: string): ReportFormat {
  const format = REPORT_FORMATS.find((one) => one === text)
  if (format === undefined)
    throw new InvalidArgumentError(`Bentuk "${text}" tidak dikenal; pilih ${REPORT_FORMATS.join(', ')}.`)
  return format
}

function parseOffice(text: string): PeriksaOptions['satker'] {
  const office = findOffice(text)
  if (office === null)
    throw new InvalidArgumentError(`Satker "${text}" tidak dikenal, contoh: 3572 atau "KPU Kota Blitar".`)
  const code = text.replaceAll('.', '')
  return { office, code: /^\d+$/.test(code) ? code : null }
}
