import type { RuleFinding } from '../engine/rule.ts'
import { tokens } from '../facts/words.ts'
import { tableName } from '../rules/cells.ts'
import { saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import { periodsIn } from './periods.ts'
import { type By, seriesOf } from './series.ts'
import type { Known, Named, Role, Statement } from './types.ts'

const WORD =
  /\b(terbesar|tertinggi|terbanyak|paling (?:besar|tinggi|banyak)|terkecil|terendah|tersedikit|paling (?:kecil|rendah|sedikit))\b/gi
const MOST = /besar|tinggi|banyak/i
const MEASURES: readonly [RegExp, Role][] = [
  [/\b(?:sisa|tidak terserap)\b/i, 'sisa'],
  [/\b(?:serapan|penyerapan|daya serap)\b/i, 'serapan'],
  [/\b(?:capaian|ketercapaian|pencapaian)\b/i, 'capaian'],
  [/\brealisasi\b/i, 'realisasi'],
  [/\b(?:pagu|alokasi|anggaran)\b/i, 'pagu'],
  [/\btarget\b/i, 'target'],
]
/** Not of all rows, or not the first of them. */
const OTHERWISE =
  /\b(?:salah satu|kedua|ketiga|urutan|setelah|selain|di antara|antara lain|se-|nasional|provinsi|sepanjang|selama|dalam (?:tiga|lima)|tiga tahun)\b/i
const REACH = 110

/** `Serapan tertinggi dicapai oleh Program X`, where another row has more. */
export function extremeFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) => {
    if (OTHERWISE.test(statement.text)) return []
    const words = [...statement.text.matchAll(WORD)].map((found) => ({ word: found[0], at: found.index }))
    return words.flatMap((word) => [
      ...(statement.named.length === 0 ? [] : check(model, statement, word)),
      ...(words.length === 1 ? checkTime(model, statement, word) : []),
    ])
  })
}

const IN_YEAR = /^[^.;,\d]{0,50}\b(?:pada|di|dalam)\s+tahun\s+(20\d\d)\b/i

/** `Produksi terbesar terjadi pada triwulan III`, `tertinggi pada tahun 2019`: the row over its columns. */
function checkTime(model: ToldModel, statement: Statement, { word, at }: Extreme): RuleFinding[] {
  const behind = statement.text.slice(at + word.length)
  const year = IN_YEAR.exec(behind)?.[1]
  const [period] = periodsIn(behind).filter((one) =>
    /^[^.;,]{0,50}\b(?:pada|di|dalam)\s+$/i.test(behind.slice(0, one.at)),
  )
  const by: By = year === undefined ? 'period' : 'year'
  const wanted = year === undefined ? period?.name : Number(year)
  const series = wanted === undefined ? null : seriesOf(model, statement, { by, at })
  const said = series?.find((one) => one[by] === wanted)
  if (!series || !said || /\b(?:target|kenaikan|peningkatan|penurunan|pertumbuhan)\b/i.test(statement.text))
    return []
  const best = series.reduce((a, b) => ((MOST.test(word) ? b.value > a.value : b.value < a.value) ? b : a))
  if (best.value === said.value) return []
  return [
    saying({
      statement,
      message: `${by === 'year' ? `Tahun ${year}` : `Triwulan yang disebut`} dikatakan ${word}, padahal pada ${tableName(best.table)} itu ${best[by]} (${best.text}, bukan ${said.text}).`,
      stated: year ?? behind.slice(period?.at, period?.end),
      expected: String(best[by]),
      arithmetic: `${best.text} ${MOST.test(word) ? '>' : '<'} ${said.text}`,
      related: [best.cell.position],
      sure: 0.78 * best.table.confidence,
    }),
  ]
}

interface Extreme {
  word: string
  at: number
}

function check(model: ToldModel, statement: Statement, extreme: Extreme): RuleFinding[] {
  const named = namedFor(statement, extreme)
  if (named === null) return []
  const columns = columnsFor(statement, extreme, named).filter(({ table }) => !model.broken.has(table))
  const judged = columns.map((known) => ({ known, first: firstOf(known, MOST.test(extreme.word)) }))
  if (judged.length === 0 || judged.some(({ known, first }) => first === null || first.value === known.value))
    return []
  const [{ known, first } = { known: null, first: null }] = judged
  if (!known || !first) return []
  const name = statement.text.slice(named.at, named.end)
  return [
    saying({
      statement,
      message: `“${name}” disebut ${extreme.word}, padahal pada ${tableName(known.table)} itu “${first.row.label.slice(0, 100)}” (${first.text}, bukan ${known.text}).`,
      stated: name,
      expected: first.row.label,
      arithmetic: `${first.text} ${MOST.test(extreme.word) ? '>' : '<'} ${known.text}`,
      related: [first.cell.position],
      sure: 0.8 * known.table.confidence,
    }),
  ]
}

/** The row named behind the word before the next one, else the one named right before it. */
function namedFor({ text, named }: Statement, { word, at }: Extreme): Named | null {
  const end = at + word.length
  const next = [...text.slice(end).matchAll(WORD)][0]?.index
  const limit = Math.min(REACH, next ?? REACH)
  const before = named.findLast((one) => one.end <= at)
  if (before && IS_MOST.test(text.slice(before.end, at))) return before
  const behind = named.find((one) => one.at >= end && one.at - end <= limit)
  if (behind && !/[;]|\b(?:sedangkan|sementara)\b/i.test(text.slice(end, behind.at))) return behind
  return null
}

const IS_MOST =
  /^\s*(?:,\s*)?(?:merupakan|adalah|memiliki|memperoleh|menjadi|mencatat|dengan|yang)\b[^.;,\d]{0,70}$/i

/** The figures of the row that the word speaks of: by measure, or by the words over a column. */
function columnsFor({ text }: Statement, { at, word }: Extreme, { subject }: Named): Known[] {
  const from =
    text
      .slice(Math.max(0, at - 60), at)
      .split(/[.;,]|\bdan\b|\bsedangkan\b/)
      .at(-1) ?? ''
  const about = from.trim() === '' ? text.slice(at + word.length, at + word.length + 20) : from
  const role =
    MEASURES.find(([words]) => words.test(about))?.[1] ??
    (/\bdan\s*$/.test(text.slice(0, at))
      ? MEASURES.find(([words]) => words.test(text.slice(0, at)))?.[1]
      : undefined)
  const own = subject.known.filter(
    (one) => one.year === null || one.year === Math.max(...subject.known.map(({ year }) => year ?? 0)),
  )
  if (role !== undefined) return own.filter((one) => one.role === role)
  const said = new Set(tokens(about))
  return own.filter(({ head, role: measured }) => {
    const words = head.filter((one) => !/^(?:jumlah|total)$/.test(one))
    return (
      (measured === null || measured === 'jumlah') && words.length > 0 && words.every((one) => said.has(one))
    )
  })
}

/** The row with most or least in that column; null where a figure is missing, or the rows are not of one level. */
function firstOf(known: Known, most: boolean): Known | null {
  const { table, cell } = known
  const column = cell.position.column ?? -1
  const rows = table.rows.filter(
    ({ isTotal, isSubtotal, isMean, level }) =>
      !isTotal && !isSubtotal && !isMean && level === known.row.level,
  )
  const figures = rows.flatMap((row) => {
    const figure = row.cells[column]?.figure
    return figure
      ? [
          {
            row,
            value: figure.value.toNumber(),
            text: row.cells[column]?.text ?? '',
            cell: row.cells[column] ?? cell,
          },
        ]
      : []
  })
  if (figures.length < 2 || figures.length < rows.length || new Set(rows.map(({ level }) => level)).size > 1)
    return null
  const best = figures.reduce((a, b) => ((most ? b.value > a.value : b.value < a.value) ? b : a))
  return { ...known, ...best, low: best.value, high: best.value }
}
