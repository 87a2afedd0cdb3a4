import { levelOf } from '@akuntabel/domain/notation'
import type { FactRow } from './types.ts'

const CODE_LEVELS = { program: 0, kegiatan: 1, kro: 2, output: 3 } as const

/** Gives rows their level and parent: by budget code, else by numbering (I, A, 1, a). */
export function findLevels(rows: FactRow[], marks: readonly string[]): void {
  const coded = rows.filter((row) => row.kode !== null).length
  const levels =
    coded >= 2 ? rows.map(byCode) : (byPrefix(marks) ?? byDash(rows, marks) ?? byNumbering(rows, marks))
  const stack: { level: number; index: number }[] = []
  rows.forEach((row, at) => {
    const level = levels[at] ?? null
    row.level = level
    if (level === null || row.isTotal || row.isSubtotal || row.isMean) return
    while (stack.length > 0 && (stack.at(-1)?.level ?? 0) >= level) stack.pop()
    row.parent = parentByCode(rows, row, stack) ?? null
    stack.push({ level, index: at })
  })
}

function byCode(row: FactRow): number | null {
  const tingkat = row.kode === null ? null : levelOf(row.kode)
  return tingkat === null ? null : CODE_LEVELS[tingkat]
}

/** The row above it in the table, unless the codes contradict: `3363.BAH.011` is no part of `3356`. */
function parentByCode(
  rows: readonly FactRow[],
  row: FactRow,
  stack: { level: number; index: number }[],
): number | undefined {
  const above = stack.at(-1)?.index
  const kode = row.kode
  if (above === undefined || kode === null || !/^\d{4}\./.test(kode)) return above
  const kegiatan = kode.slice(0, 4)
  const parent = rows[above]?.kode ?? null
  if (parent === null || !/^\d{4}/.test(parent) || parent.startsWith(kegiatan)) return above
  const own = rows.findIndex((other) => other.kode === kegiatan)
  return own >= 0 ? own : undefined
}

const FORMS = [
  /^[IVX]{1,5}[.)]?$/,
  /^[A-Z][.)]?$/,
  /^\d{1,2}[.)]?$/,
  /^\d{1,2}\.\d{1,2}[.)]?$/,
  /^[a-z][.)]?$/,
]

function byNumbering(rows: readonly FactRow[], marks: readonly string[]): (number | null)[] {
  const forms = marks.map((mark) => FORMS.findIndex((form) => form.test(mark)))
  const used = [...new Set(forms.filter((form) => form >= 0))].sort()
  if (used.length < 2) return rows.map(() => null)
  return forms.map((form) => (form < 0 ? null : used.indexOf(form)))
}

/** `7.01.01` over `7.01.01.2.01`: codes of regional budgets say themselves what is part of what. Null where none is. */
function byPrefix(marks: readonly string[]): (number | null)[] | null {
  const codes = marks.map((mark) =>
    /^\w{1,4}(?:\.\w{1,4}){2,}\.?$/.test(mark) && /\d/.test(mark) ? `${mark.replace(/\.$/, '')}.` : null,
  )
  const known = [...new Set(codes.filter((code) => code !== null))]
  const above = (code: string) => known.filter((other) => other !== code && code.startsWith(other)).length
  if (!known.some((code) => above(code) > 0)) return null
  return codes.map((code) => (code === null ? null : above(code)))
}

/** Rows that open with a dash are parts of the row above that opens with none. */
function byDash(rows: readonly FactRow[], marks: readonly string[]): (number | null)[] | null {
  const dashed = marks.map((mark) => /^[-–•▪]/.test(mark))
  const plain = rows.filter((row, at) => !dashed[at] && row.label !== '' && !row.isTotal)
  if (dashed.filter(Boolean).length < 2 || plain.length === 0 || dashed[0]) return null
  return rows.map((row, at) => (dashed[at] ? 1 : row.label === '' ? null : 0))
}
