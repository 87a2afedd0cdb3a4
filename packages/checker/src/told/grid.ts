import type { RuleFinding } from '../engine/rule.ts'
import type { FactTable } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { tableName } from '../rules/cells.ts'
import { isSlip } from './compare.ts'
import { isComputed } from './explain.ts'
import { saying } from './finding.ts'
import { isChange } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { gapAfter, gapBefore, roleOf, yearOf } from './roles.ts'
import type { Known, Statement, Told } from './types.ts'

/** A table of counted things by row and column, with the words that say what it counts. */
interface Grid {
  table: FactTable
  cells: Known[]
  words: Set<string>
  heads: Map<number, readonly string[]>
}

const THINGS = /^(?:orang|jiwa|buah|unit|lembar|titik|lokasi|kegiatan|kali|)$/
const WHOLE =
  /\b(?:jumlah|seluruh|seluruhnya|total|sebanyak|berjumlah|didukung|tercatat|kekuatan|memiliki|terdapat|tersebar di|dilaksanakan di|ditetapkan|mencapai|adalah)\b[^.;:]{0,70}$/i
const ROW =
  /\b(?:memiliki|terdapat|sebanyak|berjumlah|jumlah|yaitu|yakni|adalah|terdiri|mencapai|sejumlah|dan|dengan|tercatat)\b[^.;:\d]{0,50}$/i
/** Only some of them, or others. */
const SOME =
  /\b(?:yang (?:mengikuti|hadir|lulus|ikut|telah|belum|tidak|sudah|menjadi|mendapat|menerima|dilatih|pensiun|baru)|baru|tambahan|mutasi|pensiun|di antaranya|diantaranya|setiap|rata-rata|masing-masing|peserta|triwulan|semester|maksimal|minimal|paling)\b/i

/** Numbers that sentences give for a row, a column or all of a table that counts things. */
export function gridFindings(model: ToldModel): RuleFinding[] {
  const grids = gridsOf(model)
  if (grids.length === 0) return []
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      if (told.kind !== 'angka' || told.inWords || told.points || told.low !== told.high) return []
      if (isChange(statement, told) || roleOf(statement, told).role === 'target') return []
      const year = yearOf(statement, told, model.own)
      if (year !== null && year !== model.own && model.own !== null && Math.abs(year - model.own) > 0)
        return []
      return checkNumber(model, { statement, told, grids })
    }),
  )
}

/** Tables of counts with a row of sums. */
function gridsOf({ known, broken }: ToldModel): Grid[] {
  const counted = known.filter(
    ({ kind, low, high, table }) => kind === 'angka' && low === high && table.role === 'lain',
  )
  return [...Map.groupBy(counted, ({ table }) => table)].flatMap(([table, cells]): Grid[] => {
    if (
      broken.has(table) ||
      !cells.some(({ row }) => row.isTotal) ||
      cells.some(({ year }) => year !== cells[0]?.year)
    )
      return []
    const heads = new Map(cells.map(({ cell, head }) => [cell.position.column ?? -1, head]))
    const words = new Set([...tokens(table.caption ?? table.heading ?? ''), ...[...heads.values()].flat()])
    return [{ table, cells, words, heads }]
  })
}

interface Asked {
  statement: Statement
  told: Told
  grids: readonly Grid[]
}

function checkNumber(model: ToldModel, { statement, told, grids }: Asked): RuleFinding[] {
  const places = bestOf(grids, statement, told).flatMap((grid) => placeIn(grid, statement, told))
  const [place] = places
  if (!place || places.length > 1) return []
  const { grid, cell, isRow } = place
  if (
    cell.value === told.value ||
    grid.cells.some(({ value }) => value === told.value && String(value).length >= 3)
  )
    return []
  if (isComputed(model, statement, told)) return []
  if (grids.some(({ cells }) => cells.some(({ value, row }) => row.isTotal && value === told.value)))
    return []
  const before = statement.text.slice(Math.max(0, told.at - 90), told.at)
  const slip = isSlip(told.text, cell.text)
  const tied = (isRow ? ROW : WHOLE).test(before) || (isRow && place.byHead)
  const far = isRow ? 4 : 2
  const near = told.value <= cell.value * far && told.value * far >= cell.value
  if (!slip && (!tied || !near || SOME.test(before) || SOME.test(gapAfter(statement, told)))) return []
  return [
    saying({
      statement,
      message: `Tertulis ${told.text}${told.noun === '' ? '' : ` ${told.noun}`}, padahal ${tableName(grid.table)} menyebut ${cell.text}.`,
      stated: told.text,
      expected: cell.text,
      related: [cell.cell.position],
      sure: slip ? 0.9 : 0.8,
    }),
  ]
}

/** The tables that share most words with the sentence. */
function bestOf(grids: readonly Grid[], { text }: Statement, { noun }: Told): Grid[] {
  const said = new Set([...tokens(text), ...tokens(noun)])
  const scored = grids.map((grid) => ({
    grid,
    score: [...grid.words].filter((word) => word.length >= 3 && said.has(word)).length,
  }))
  const most = Math.max(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score === most && score > 0).map(({ grid }) => grid)
}

interface GridPlace {
  grid: Grid
  cell: Known
  isRow: boolean
  byHead: boolean
}

/** The one cell that row and column words of the sentence lead to. */
function placeIn(grid: Grid, statement: Statement, told: Told): GridPlace[] {
  const gap = gapBefore(statement, told)
  const behind = /^[^,;.\d]{0,40}/.exec(gapAfter(statement, told))?.[0] ?? ''
  const own = statement.named.filter(({ subject }) => subject.known.some(({ table }) => table === grid.table))
  const nounKnown = told.noun !== '' && tokens(told.noun).every((word) => grid.words.has(word))
  const said = new Set(tokens(statement.text))
  const isAbout =
    nounKnown ||
    (THINGS.test(told.noun) &&
      [...grid.words].filter(
        (word) =>
          word.length >= 3 && said.has(word) && !/^(?:jumlah|menurut|tahun|tabel|dan|daftar)$/.test(word),
      ).length >= 1)
  if (!isAbout && own.length === 0) return []
  const rowNamed =
    own.findLast(({ end }) => end <= told.at) ??
    own.find(
      ({ at }) =>
        at >= told.end && at - told.end <= 24 && !/[,;]|\bdan\b/.test(statement.text.slice(told.end, at)),
    )
  if (own.length > 0 && !rowNamed) return []
  if (!rowNamed && !isAbout) return []
  if (rowNamed && !nounKnown && !THINGS.test(told.noun) && columnOf(grid, gap, behind) === null) return []
  const head = columnOf(grid, gap, behind)
  const column = head ?? wholeColumn(grid)
  if (column === null) return []
  const cells = grid.cells.filter(
    ({ row, cell }) =>
      cell.position.column === column &&
      (rowNamed ? rowNamed.subject.known.some((one) => one.row === row) : row.isTotal),
  )
  const [cell] = cells
  if (!cell || cells.length > 1) return []
  return [{ grid, cell, isRow: rowNamed !== undefined, byHead: head !== null }]
}

/** The column whose head stands right behind the number, else last before it; null where none does. */
function columnOf(grid: Grid, gap: string, behind: string): number | null {
  const at = (text: string) =>
    [...grid.heads]
      .map(([column, head]) => ({ column, place: lastPlace(text, head) }))
      .filter(({ place }) => place >= 0)
      .toSorted((a, b) => b.place - a.place)
  const [after] = at(behind)
  const befores = at(gap.slice(-80))
  const specific = [after, ...befores].find(
    (one) => one && !/^(?:jumlah|total)/.test((grid.heads.get(one.column) ?? []).join(' ')),
  )
  return (specific ?? after ?? befores[0])?.column ?? null
}

function lastPlace(text: string, head: readonly string[]): number {
  const words = tokens(text)
  const wanted = head.filter((word) => !/^(?:jumlah|total)$/.test(word))
  if (wanted.length === 0) return -1
  const places = wanted.map((word) => words.lastIndexOf(word))
  return places.some((place) => place < 0) ? -1 : Math.max(...places)
}

function wholeColumn({ heads }: Grid): number | null {
  const columns = [...heads]
  const whole = columns.filter(([, head]) => /^(?:jumlah|total)\b/.test(head.join(' ')))
  if (whole.length === 1) return whole[0]?.[0] ?? null
  return columns.length === 1 ? (columns[0]?.[0] ?? null) : null
}
