import { REPORT_FORMATS, type ReportFormat } from '@akuntabel/app/report-formats'
import { type Command, InvalidArgumentError } from 'commander'
import type { Act } from '../act.ts'
import type { Io } from '../io.ts'
import { parseTahun } from '../parse-option.ts'
import type { PeriksaOptions } from './periksa-options.ts'

/** The options alone; readers and rules are loaded when a file is checked. */
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
    .option('--satker <nama>', 'satker yang dibahas dokumen: kode atau nama, contoh: 3572')
    .option('--tahun <tahun>', 'tahun kinerja yang dibahas dokumen, contoh: 2021', parseTahun)
    .option('--aturan <pola>', 'hanya aturan ini, contoh: hitung/*,skala/celah')
    .option(
      '--bandingkan <berkas>',
      'laporan tahun lalu atau kantor lain: tunjukkan paragraf yang disalin darinya; dapat ditulis beberapa kali',
      (berkas: string, sebelumnya: string[]) => [...sebelumnya, berkas],
      [],
    )
    .option('--daftar-aturan', 'tampilkan semua aturan')
    .action(
      act(async (files: string[], options: PeriksaOptions) => {
        const { runPeriksa } = await import('./periksa-run.ts')
        return runPeriksa(files, options, io)
      }),
    )
}

function parseFormat(text: string): ReportFormat {
  const format = REPORT_FORMATS.find((one) => one === text)
  if (format === undefined)
    throw new InvalidArgumentError(`Bentuk "${text}" tidak dikenal; pilih ${REPORT_FORMATS.join(', ')}.`)
  return format
}
