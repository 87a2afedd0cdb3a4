import type { Checked, FileReport } from '../engine/finding.ts'

/** What people call the findings of a family of rules. */
const FAMILIES: Record<string, string> = {
  hitung: 'salah hitung',
  sepakat: 'tidak sepakat',
  anggaran: 'anggaran',
  skala: 'skala',
  identitas: 'nama kantor',
  waktu: 'waktu',
  susunan: 'susunan',
  hukum: 'kutipan hukum',
  bentuk: 'penulisan',
  data: 'beda dari data kantor',
}

const NOTHING = 'Tidak ada yang dapat diperiksa: tidak ada tabel dan angka yang terbaca.'

/** `14 temuan: 9 salah hitung, 3 tidak sepakat, 2 nama kantor.` and how many were silenced. */
export function verdictText(files: FileReport | readonly FileReport[]): string {
  const all = 'findings' in files ? [files] : files
  const findings = all.flatMap((file) => file.findings)
  const silenced = all.reduce((sum, file) => sum + (file.silenced?.length ?? 0), 0)
  const families = [...Map.groupBy(findings, ({ rule }) => rule.split('/')[0] ?? rule)]
    .map(([family, { length }]) => ({ word: FAMILIES[family] ?? family, length }))
    .sort((a, b) => b.length - a.length)
  const parts = families.map(({ word, length }) => `${length} ${word}`)
  const empty = all.length > 0 && all.every(nothingChecked) ? NOTHING : 'Tidak ada temuan.'
  const result = parts.length === 0 ? empty : `${findings.length} temuan: ${parts.join(', ')}.`
  return silenced === 0 ? result : `${result} ${silenced} disenyapkan.`
}

/** Silence about a file without tables and figures says nothing. */
export function nothingChecked({ checked, findings, silenced = [] }: FileReport): boolean {
  return checked.tables + checked.figures + findings.length + silenced.length === 0
}

/** What was looked at, so that silence can be weighed. */
export function checkedText({ tables, totals, percentages, names, figures }: Checked): string {
  return `Diperiksa: ${tables} tabel, ${totals} jumlah, ${percentages} persentase, ${names} nama, ${figures} angka.`
}
