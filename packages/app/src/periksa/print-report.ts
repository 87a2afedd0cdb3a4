import {
  excerptOf,
  type Report,
  type Rule,
  reportDocx,
  reportHtml,
  reportJson,
  reportLedger,
  reportSarif,
  reportText,
} from '@akuntabel/checker'
import self from '../../package.json' with { type: 'json' }
import type { CheckedFiles } from './check-files.ts'
import type { ReportFormat } from './report-formats.ts'

export type PlainFormat = Exclude<ReportFormat, 'docx'>

export interface PrintOptions {
  colour?: boolean
  /** Rules that were used beside those of the checker. */
  extraRules?: readonly Rule[]
}

/** One answer for all files together. */
export function printReport(
  checked: Pick<CheckedFiles, 'report' | 'sources'>,
  format: PlainFormat,
  { colour = false, extraRules = [] }: PrintOptions = {},
): string {
  const { report, sources } = checked
  switch (format) {
    case 'teks':
      return reportText(report, { colour })
    case 'json':
      return reportJson(report)
    case 'sarif':
      return reportSarif(report, { version: self.version, rules: extraRules })
    case 'ledger':
      return reportLedger(sources.map(({ doc }) => doc))
    case 'html':
      return reportHtml(report, (finding, at) => excerptOf(finding, sources[at]?.doc))
  }
}

/** A Word document with comments for every file that was read. */
export async function printCommented({
  report,
  sources,
}: Pick<CheckedFiles, 'report' | 'sources'>): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const [at, file] of report.files.entries()) {
    const source = sources[at]
    if (source) files.push({ name: commentedName(file.file), bytes: await reportDocx(file, source) })
  }
  return files
}

/** `folder/lkj.pdf` → `lkj-komentar.docx` */
export function commentedName(file: string): string {
  const base = file.split(/[\\/]/).at(-1) ?? file
  return `${base.replace(/\.[^.]+$/, '') || base}-komentar.docx`
}

export function countFindings(report: Report): number {
  return report.files.reduce((sum, file) => sum + file.findings.length, 0)
}
