import type { RuleFinding } from '../engine/rule.ts'
import { isFormerMoney } from '../quantities/former-money.ts'
import { tableName } from '../rules/cells.ts'
import { fits, isSlip } from './compare.ts'
import { isComputed, isComputedBeside } from './explain.ts'
import { inForm, saying } from './finding.ts'
import { isChange } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { gapAfter, gapBefore, isBound, roleOf, yearOf } from './roles.ts'
import { OF_PART } from './settled.ts'
import type { Known, Role, Statement, Told } from './types.ts'

/** Money of a part, a fund, a time or an office that is not the report's own. */
const PART =
  /\b(?:sub ?kegiatan|output|belanja (?:pegawai|barang|modal)|hibah|triwulan|semester|bulan|nasional|provinsi|revisi|semula|awal|blokir|refocusing|tahap|apbd|nphd|pnbp|dak|dana alokasi|retribusi|pendapatan|denda|pajak|kontrak|lelang|pengadaan)\b/i
/** One programme, as its name is written. */
const NAMED = /\b(?:[Pp]rogram|[Kk]egiatan) (?:\p{Lu}|\d+\.\d)/u
/** `Penyerapan tertinggi … sebesar`: of one of them. */
const EXTREME = /\bter(?:tinggi|rendah|besar|kecil|banyak|sedikit)\b/i
const MONEY_WORDS = /\b(?:anggaran|pagu|dana|belanja|serapan|penyerapan|terserap|keuangan)\b/i

/** Money and shares told of the whole office, against the totals of its one budget table. */
export function wholeFindings(model: ToldModel): RuleFinding[] {
  const totals = model.totals.filter(({ table }) => table.role === 'anggaran')
  const tables = new Set(totals.map(({ table }) => table))
  if (tables.size !== 1) return []
  return model.statements.flatMap((statement) =>
    PART.test(statement.text) ||
    NAMED.test(statement.text) ||
    !MONEY_WORDS.test(statement.text) ||
    statement.named.some(({ subject }) => subject.known.some(({ table }) => tables.has(table)))
      ? []
      : statement.numbers.flatMap((told) => checkNumber(model, { statement, told, totals })),
  )
}

interface Asked {
  statement: Statement
  told: Told
  totals: readonly Known[]
}

function checkNumber(model: ToldModel, { statement, told, totals }: Asked): RuleFinding[] {
  if (
    told.kind === 'angka' ||
    told.inWords ||
    told.points ||
    isBound(statement, told) ||
    isChange(statement, told) ||
    OF_PART.test(gapBefore(statement, told)) ||
    EXTREME.test(gapBefore(statement, told)) ||
    (told.kind === 'rupiah' && isFormerMoney(model.facts, told.value))
  )
    return []
  const year = yearOf(statement, told, model.own)
  if (year !== null && year !== model.own) return []
  const wanted = wantedOf(statement, told)
  const expected = wanted === null ? null : totalOf(totals, wanted, told)
  if (expected === null || fits(told, expected)) return []
  const slip = isSlip(told.text, expected.text)
  if (slip ? isComputedBeside(statement, told) : isComputed(model, statement, told)) return []
  if (!slip && (told.value > expected.value * 2 || told.value * 2 < expected.value)) return []
  return [
    saying({
      statement,
      message: `${NAMES[expected.role]} keseluruhan disebut ${told.text}, padahal ${tableName(expected.known.table)} menyebut ${expected.text}.`,
      stated: told.text,
      expected: expected.text,
      related: [expected.known.cell.position],
      sure: slip ? 0.9 : 0.75,
    }),
  ]
}

type Wanted = 'pagu' | 'realisasi' | 'serapan' | 'sisa'
const NAMES: Record<Wanted, string> = {
  pagu: 'Pagu',
  realisasi: 'Realisasi anggaran',
  serapan: 'Serapan anggaran',
  sisa: 'Sisa anggaran',
}

/** What is told of the office by the words before it; a share after `sisa` is of what was left. */
function wantedOf(statement: Statement, told: Told): Wanted | null {
  const { role } = roleOf(statement, told)
  const gap = gapBefore(statement, told)
  if (told.kind === 'persen') {
    if (/\b(?:tidak|belum)\s+(?:ter)?serap|\bsisa\b/i.test(statement.text.slice(0, told.at)))
      return /\bpagu|anggaran\b/i.test(gapAfter(statement, told)) ? 'sisa' : null
    return /\b(?:serapan|penyerapan|terserap|menyerap)\b/i.test(gap) || role === 'serapan' ? 'serapan' : null
  }
  if (role === 'sisa') return 'sisa'
  if (role === 'realisasi' || role === 'serapan') return 'realisasi'
  if (role === 'pagu') return /\b(?:realisasi|terserap|serapan|penyerapan|sisa)\b/i.test(gap) ? null : 'pagu'
  return role === 'jumlah' ? jumlahOf(gap) : null
}

function jumlahOf(gap: string): Wanted | null {
  if (/\brealisasi/i.test(gap)) return 'realisasi'
  return /\b(?:pagu|anggaran|dana)\b/i.test(gap) ? 'pagu' : null
}

interface Expected {
  role: Wanted
  value: number
  low: number
  high: number
  text: string
  known: Known
}

function totalOf(totals: readonly Known[], wanted: Wanted, { kind, text }: Told): Expected | null {
  const one = (role: Role, of: Told['kind']) => {
    const found = totals.filter((known) => known.role === role && known.kind === of)
    return found.length === 1 ? (found[0] ?? null) : null
  }
  const [pagu, spent, share] = [one('pagu', 'rupiah'), one('realisasi', 'rupiah'), one('serapan', 'persen')]
  if (kind === 'rupiah' && wanted !== 'sisa') {
    const known = wanted === 'pagu' ? pagu : spent
    return known && { role: wanted, ...pick(known), text: inForm({ kind, text: '' }, known.value), known }
  }
  if (!pagu || !spent) return null
  if (kind === 'rupiah')
    return {
      role: wanted,
      ...at(pagu.value - spent.value),
      text: inForm({ kind, text: '' }, pagu.value - spent.value),
      known: one('sisa', 'rupiah') ?? pagu,
    }
  const percent = (spent.value / pagu.value) * 100
  const value = wanted === 'sisa' ? 100 - percent : percent
  return { role: wanted, ...at(value), text: inForm({ kind, text }, value), known: share ?? spent }
}

function pick({ value, low, high }: Known): { value: number; low: number; high: number } {
  return { value, low, high }
}

function at(value: number): { value: number; low: number; high: number } {
  return { value, low: value, high: value }
}
