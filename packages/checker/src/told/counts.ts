import type { RuleFinding } from '../engine/rule.ts'
import { tokens } from '../facts/words.ts'
import { isWholeYear } from '../rules/indicators.ts'
import { saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import { numberInWords } from './number-words.ts'
import type { Statement, Told } from './types.ts'

const MISSED =
  /\b(?:belum|tidak|kurang|gagal)\b[^,;.]{0,25}\b(?:tercapai|mencapai|memenuhi|terpenuhi|berhasil|melampaui|target)|\bdi ?bawah target|\bkurang dari (?:target|100\s*%)|\brendah dari target/i
const ABOVE = /\b(?:melampaui|melebihi|di ?atas)\s+(?:target|100\s*%)/i
const REACHED =
  /\b(?:mencapai|memenuhi|tercapai|terpenuhi|sesuai|berhasil|melampaui|melebihi|sama dengan)\b[^,;.]{0,25}(?:target|100\s*%)|\btarget\w*\b[^,;.]{0,40}\b(?:tercapai|terpenuhi|dicapai)\b|\bberhasil\b|\btercapai\b/i
const OTHERS =
  /\b(?:triwulan|semester|sasaran (?:ini|tersebut|pertama|kedua|ketiga|\d)|program ini|renstra|jangka menengah|iku|tahun (?:lalu|sebelumnya)|akan|diharapkan|kriteria|kategori|menurut|kecuali|selain|apabila|jika|perlu|harus|agar)\b/i

interface Reached {
  total: number
  above: number
  reached: number
  equal: number
}

/** How many indicators there are, reached and missed their targets, told in whatever words. */
export function reachedFindings(model: ToldModel): RuleFinding[] {
  const known = reachedIn(model)
  if (known === null) return []
  return model.statements.flatMap((statement) => {
    if (
      !/\bindikator\b/i.test(`${statement.text} ${statement.before?.text ?? ''}`) ||
      OTHERS.test(statement.text)
    )
      return []
    const years = [...statement.text.matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year))
    if (years.some((year) => year !== model.own)) return []
    return [
      ...statement.numbers.flatMap((told) => checkNumber(statement, told, known)),
      ...allFindings(statement, known),
    ].slice(0, 2)
  })
}

/** From the one table that measures them all. */
function reachedIn({ facts, known, broken }: ToldModel): Reached | null {
  const tables = facts.tables.filter((table) => table.role === 'pengukuran' && isWholeYear(table))
  if (tables.some((table) => broken.has(table))) return null
  const cells = known.filter(
    ({ role, table, row }) => role === 'capaian' && tables.includes(table) && !row.isMean && !row.isTotal,
  )
  const rows = facts.tables
    .filter((table) => tables.includes(table))
    .flatMap(({ rows }) =>
      rows.filter(({ isMean, isTotal, label }) => !isMean && !isTotal && /\p{L}{3}/u.test(label)),
    )
  const used = new Set(cells.map(({ row }) => row))
  const names = cells.map(({ row }) => tokens(row.label).join(' '))
  if (
    cells.length < 2 ||
    used.size !== cells.length ||
    new Set(names).size !== names.length ||
    rows.some((row) => !used.has(row))
  )
    return null
  const values = cells.map(({ value }) => value)
  return {
    total: values.length,
    above: values.filter((value) => value > 100).length,
    reached: values.filter((value) => value >= 99.995).length,
    equal: values.filter((value) => Math.abs(value - 100) < 0.005).length,
  }
}

function checkNumber(statement: Statement, told: Told, known: Reached): RuleFinding[] {
  if (told.kind !== 'angka' || told.low !== told.high || told.value > 60) return []
  const { text } = statement
  const before = text.slice(Math.max(0, told.at - 60), told.at)
  const behind = clauseBehind(statement, told)
  // `4 poin persentase di bawah target` is a distance, not a count.
  if (/^\s*(?:poin|persen|%)/i.test(behind)) return []
  const isOf = /^indikator/.test(told.noun)
  if (/\bsalah\s+$/i.test(before)) return []
  // `empat dari lima indikator`: the second is all of them.
  if (
    /\d\s+dari\s+$|\p{L}\s+dari\s+$/iu.test(before) &&
    isOf &&
    statement.numbers.some(({ end }) => /^\s+dari\s+$/.test(text.slice(end, told.at)))
  )
    return []
  const whole = statement.numbers.find(({ at }) => at > told.end)
  if (
    whole &&
    /^(?:\s+indikator)?\s+dari\s+(?:total\s+|seluruh\s+)?$/.test(text.slice(told.end, whole.at)) &&
    /^indikator/.test(whole.noun)
  ) {
    const counts = countsFor(statement, told, { behind: clauseBehind(statement, whole), before, known })
    return counts === null || counts.includes(told.value)
      ? []
      : [finding(statement, told.text, counts[0] ?? 0)]
  }
  const among =
    /^\s*(?:di ?antaranya|dari(?:nya)?\b|indikator)?/i.test(behind) &&
    /^(?:di|diantaranya|indikator|)$/.test(told.noun)
  if (!isOf && !among) return []
  const counts = countsFor(statement, told, { behind, before, known })
  if (counts === null || counts.includes(told.value)) return []
  return [finding(statement, told.text, counts[0] ?? 0)]
}

function clauseBehind({ text, numbers }: Statement, told: Told): string {
  const next = numbers.find(({ at }) => at > told.end)
  const rest = text.slice(told.end, next?.at ?? text.length)
  return rest.split(/;|\b(?:sedangkan|sementara|namun|tetapi)\b/)[0]?.slice(0, 160) ?? ''
}

interface Words {
  behind: string
  before: string
  known: Reached
}

function countsFor(
  { text, numbers }: Statement,
  told: Told,
  { behind, before, known }: Words,
): number[] | null {
  if (MISSED.test(behind)) return [known.total - known.reached]
  if (/\batau (?:melampaui|melebihi)\b/i.test(behind)) return [known.reached]
  if (ABOVE.test(behind)) return [known.above, known.reached]
  if (REACHED.test(behind)) return [known.reached, known.equal]
  // `Indikator yang belum mencapai target sebanyak tiga indikator.`
  if (
    /\b(?:sebanyak|berjumlah|ada|adalah|yaitu|hanya)\s+$/i.test(before) &&
    /\bindikator\b/i.test(text.slice(0, told.at))
  ) {
    const lead = text.slice(0, told.at)
    if (MISSED.test(lead) && numbers.length === 1) return [known.total - known.reached]
    if (REACHED.test(lead) && numbers.length === 1) return [known.reached, known.above]
  }
  return null
}

const ALL =
  /\b(seluruh|semua|setiap|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh))\s+(?:target\s+)?(?:dari\s+)?(?:capaian\s+)?(indikator\p{L}*)\b(?:\s+\p{L}+){0,4}/iu
const NONE = /\b(?:tidak ada|tidak satu pun|tidak terdapat)\s+(?:satu pun\s+)?indikator\b/i

/** `Seluruh indikator mencapai target`, `tidak ada indikator yang …`. */
function allFindings(statement: Statement, known: Reached): RuleFinding[] {
  const { text } = statement
  const none = NONE.exec(text)
  if (none !== null) {
    if (MISSED.test(text.slice(none.index + none[0].length)) && known.reached < known.total)
      return [finding(statement, none[0], known.total - known.reached)]
    return []
  }
  const all = ALL.exec(text)
  if (
    all === null ||
    /\b(?:tidak|belum|bukan|hampir|dari|target)\s+$/i.test(text.slice(Math.max(0, all.index - 14), all.index))
  )
    return []
  const behind = text.slice(all.index).split(/[,;]/)[0] ?? ''
  const count = numberInWords((all[1] ?? '').replace(/^ke/i, ''))
  if (count !== null && count !== known.total)
    return /\b(?:tersebut|kinerja|ini)\b/i.test(behind) && count > known.total
      ? [finding(statement, all[1] ?? '', known.total)]
      : []
  if (count !== null && count < known.total) return []
  if (MISSED.test(behind) || /\b(?:nya|dengan|melalui) (?:baik|optimal)/i.test(behind)) return []
  if (/\bdi ?atas\s+\d|\bkriteria|kategori/i.test(behind)) return []
  return REACHED.test(behind) && known.reached < known.total
    ? [finding(statement, all[0], known.reached)]
    : []
}

function finding(statement: Statement, stated: string, count: number): RuleFinding {
  return saying({
    statement,
    message: `Tertulis “${stated.trim()}”, padahal menurut tabel pengukuran ada ${count} indikator.`,
    stated: stated.trim(),
    expected: String(count),
    sure: 0.8,
  })
}
