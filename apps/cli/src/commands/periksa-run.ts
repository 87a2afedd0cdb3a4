import { readFile } from 'node:fs/promises'
import {
  type CheckedFiles,
  checkFiles,
  countFindings,
  type InputFile,
  type RefusedFile,
} from '@akuntabel/app/periksa'
import {
  findOffice,
  nothingChecked,
  type OfficeName,
  type Rule,
  rules,
  selectRules,
} from '@akuntabel/checker'
import { EXIT, type ExitCode } from '../exit-code.ts'
import type { Io } from '../io.ts'
import { dataRules } from './periksa-data.ts'
import type { PeriksaOptions } from './periksa-options.ts'
import { writeReport } from './periksa-output.ts'
import { progressOf } from './periksa-progress.ts'
import { settingsFor } from './periksa-settings.ts'

export async function runPeriksa(files: string[], options: PeriksaOptions, io: Io): Promise<ExitCode> {
  if (options.daftarAturan) return listRules(options.aturan, io)
  const office = options.satker === undefined ? null : findOffice(options.satker)
  const wrong = refusalOf(files, options, office)
  if (wrong !== null) return refuse(wrong, io)
  const { inputs, refused } = await openFiles(files)
  const extraRules = inputs.length === 0 ? [] : await extraRulesOf(options, io)
  if (inputs.length > 0 && selectRules([...rules, ...extraRules], options.aturan).length === 0)
    return refuse(
      'Aturan data/ membandingkan dengan data kantor sendiri: jalankan di folder pemasangan, dengan --satker dan --tahun.',
      io,
    )
  const compared = await openFiles(options.bandingkan)
  const checked = await checkFiles(inputs, {
    bandingkan: compared.inputs,
    aturan: options.aturan,
    tahun: options.tahun,
    satker: office ?? undefined,
    extraRules,
    onProgress: progressOf(io.err),
  })
  const unusable = [...refused, ...compared.refused, ...checked.refused]
  for (const { file, sentence } of unusable) io.err(`${file}: ${sentence}`)
  if (checked.sources.length > 0) {
    const { format, keluaran } = options
    const failed = await writeReport(checked, { format, keluaran, colour: io.colour, extraRules }, io)
    if (failed !== null) return refuse(failed, io)
  }
  return exitCode(checked, unusable)
}

function refuse(sentence: string, io: Io): ExitCode {
  io.err(sentence)
  return EXIT.takTerpakai
}

function exitCode(checked: CheckedFiles, unusable: readonly RefusedFile[]): ExitCode {
  if (unusable.length > 0) return EXIT.takTerpakai
  if (countFindings(checked.report) > 0) return EXIT.ditolak
  // Silence about files that say nothing is no clean bill.
  return checked.report.files.every(nothingChecked) ? EXIT.takTerpakai : EXIT.baik
}

function refusalOf(
  files: readonly string[],
  { format, keluaran, aturan, satker }: PeriksaOptions,
  office: OfficeName | null,
): string | null {
  if (files.length === 0) return 'Argumen BERKAS belum ditulis.'
  if (format === 'docx' && keluaran === undefined)
    return 'Bentuk docx memerlukan --keluaran: nama berkas, atau folder untuk beberapa berkas.'
  if (satker !== undefined && office === null)
    return `Satker "${satker}" tidak dikenal, contoh: 3572 atau "KPU Kota Blitar".`
  // `data/…` are only known once the data is open.
  if (aturan !== undefined && !aturan.includes('data/') && selectRules(rules, aturan).length === 0)
    return `Tidak ada aturan yang cocok dengan "${aturan}". Lihat akuntabel periksa --daftar-aturan.`
  return null
}

/** Only an office named by its code can have data here. */
async function extraRulesOf({ satker, tahun }: PeriksaOptions, io: Io): Promise<Rule[]> {
  const code = satker?.replaceAll('.', '') ?? ''
  return /^\d+$/.test(code) && tahun !== undefined ? dataRules(code, tahun, io) : []
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
