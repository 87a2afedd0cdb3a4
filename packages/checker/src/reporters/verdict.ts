import type { Checked, FileReport, Finding } from '../engine/finding.ts'
import { familyOf } from '../summary/repairs.ts'

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
  isi: 'isi',
}

/** `salah hitung` for the rules `hitung/…`. */
export function familyWord(family: string): string {
  return FAMILIES[family] ?? family
}

export interface SeverityCounts {
  /** Must be mended. */
  salah: number
  /** A person must judge. */
  lihat: number
  /** Spelling and form. */
  catatan: number
}

export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): SeverityCounts {
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length
  return { salah: of('error'), lihat: of('warning'), catatan: of('info') }
}

/** `12 harus dibetulkan · 17 perlu dilihat · 8 catatan` */
export function countsText({ salah, lihat, catatan }: SeverityCounts): string {
  const parts: [number, string][] = [
    [salah, 'harus dibetulkan'],
    [lihat, 'perlu dilihat'],
    [catatan, 'catatan ejaan dan penulisan'],
  ]
  return parts.map(([count, words]) => `${count} ${words}`).join(' · ')
}

const NOTHING = 'Tidak ada yang dapat diperiksa: tidak ada tabel dan angka yang terbaca.'

/** `14 temuan: 9 salah hitung, 3 tidak sepakat, 2 nama kantor.` and how many were silenced. */
export function verdictText(files: FileReport | readonly FileReport[]): string {
  const all = 'findings' in files ? [files] : files
  const findings = all.flatMap((file) => file.findings)
  const silenced = all.reduce((sum, file) => sum + (file.silenced?.length ?? 0), 0)
  const families = [...Map.groupBy(findings, ({ rule }) => familyOf(rule))]
    .map(([family, { length }]) => ({ word: familyWord(family), length }))
    .sort((a, b) => b.length - a.length)
  const parts = families.map(({ word, length }) => `${length} ${word}`)
  const empty = all.length > 0 && all.every(nothingChecked) ? NOTHING : 'Tidak ada temuan.'
  const result = parts.length === 0 ? empty : `${findings.length} temuan: ${parts.join(', ')}.`
  return silenced === 0 ? result : `${result} ${silenced} disembunyikan.`
}

/** Silence about a file without tables and figures says nothing. */
export function nothingChecked({ checked, findings, silenced = [] }: FileReport): boolean {
  return checked.tables + checked.figures + findings.length + silenced.length === 0
}

/** What was looked at, so that silence can be weighed. */
export function checkedText({ tables, totals, percentages, names, figures }: Checked): string {
  return `Diperiksa: ${tables} tabel, ${totals} jumlah, ${percentages} persentase, ${names} nama, ${figures} angka.`
}
