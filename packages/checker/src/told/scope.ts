import type { FactTable } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { attachedTo } from './attach.ts'
import type { ToldModel } from './model.ts'
import { periodsIn } from './periods.ts'
import { gapAfter, gapBefore, roleOf, yearOf } from './roles.ts'
import { isMeant } from './row.ts'
import type { Known, Named, Statement, Told } from './types.ts'

/** The cells that a number may be, by all that its words say of row and column. */
export interface Scope {
  cells: readonly Known[]
  /** For people: what row and column are called. */
  name: string
  /** Nothing stands between the words and the number that could be another thing. */
  tied: boolean
  /** One row, one part of the year, and no word of a sum. */
  exact: boolean
}

const GENERIC =
  /^(?:jumlah|total|tahun|tabel|menurut|realisasi|target|capaian|kinerja|indikator|daftar|data|perkembangan|perbandingan|rekapitulasi|triwulan|semester|bulan|kabupaten|kota|provinsi|yang|dan|per|pada|di|orang|unit|rupiah|juta|ribu|rencana|aksi|anggaran|pagu|laporan|uraian|kondisi|awal|pencapaian|tujuan|sasaran)$/

/** All years of a plan. */
const SPAN = /\b(?:(?:lima|enam|[56]) tahun\b|(?:selama|seluruh|satu) periode)/i

/** Null where row or column stay open: another stage may know more. */
export function scopeOf(model: ToldModel, statement: Statement, told: Told): Scope | null {
  const period = periodFor(statement, told)
  const year = yearOf(statement, told, model.own) ?? yearBefore(statement, told)
  const attached = attachedTo(statement, told)
  const { role } = roleOf(statement, told)
  const fits = (one: Known) =>
    one.kind === told.kind &&
    one.period === (period?.name ?? null) &&
    (year === null
      ? one.year === null || one.year === model.own
      : one.year === year || (one.year === null && year === model.own)) &&
    isMeant(one, role)
  const rows = attached?.subject.known.filter(fits) ?? []
  const heads = headsNear(statement, told, rows.length > 0 ? rows : model.totals.filter(fits))
  const isSpan = told.kind === 'rupiah' && year === null && SPAN.test(statement.text)
  const isDated = period !== null || (year !== null && year !== model.own) || isSpan
  if (!isDated && heads === null) return null
  if (attached !== null && rows.length === 0) return null
  const cells = rows.length > 0 ? rows : wholesFor(model, { statement, told, fits, isDated })
  const picked = [...Map.groupBy(cells, ({ table }) => table).values()].flatMap((all) =>
    oneColumn(all, heads),
  )
  if (picked.length === 0) return null
  const name = [
    attached?.subject.name ?? picked[0]?.row.label ?? '',
    heads?.join(' '),
    period?.name,
    year !== null && year !== model.own ? `tahun ${year}` : '',
  ]
  return {
    cells: picked,
    name: name
      .filter((word) => word !== undefined && word !== '')
      .join(', ')
      .slice(0, 120),
    exact:
      rows.length > 0 &&
      (period !== null || heads !== null) &&
      role !== 'jumlah' &&
      (statement.named.length === 1 || attached?.named?.partial === false),
    tied: isTied(statement, told, attached?.named ?? null),
  }
}

/** The part of a year named last before the number, or right behind it. */
function periodFor(statement: Statement, told: Told): { name: string } | null {
  const { text } = statement
  const periods = periodsIn(text)
  const behind = periods.find(
    ({ at }) =>
      at >= told.end &&
      /^(?:(?!\b(?:dan|serta|sedangkan)\b)[^,;.\d]){0,30}\b(?:pada|di|selama)\s+$/i.test(
        text.slice(told.end, at),
      ),
  )
  const before = periods.findLast(({ end }) => end <= told.at)
  if (before && periods.filter(({ name }) => name !== before.name).length > 0 && behind) return null
  return behind ?? before ?? null
}

/** `Pada tahun 2020 produksi padi 12 ton dan jagung 4 ton`: the year that opens the sentence goes on. */
function yearBefore({ text }: Statement, told: Told): number | null {
  const years = [...text.slice(0, told.at).matchAll(/\b(20\d\d)\b(?!\s*[-–/]\s*\d)/g)].map(([year]) =>
    Number(year),
  )
  return years.length === 1 &&
    /^(?:pada|di|selama|sampai|total|jumlah|target)?\s*(?:\p{L}+\s+){0,4}tahun\s+20\d\d/iu.test(text)
    ? (years[0] ?? null)
    : null
}

interface Wholes {
  statement: Statement
  told: Told
  fits: (one: Known) => boolean
  isDated: boolean
}

function wholesFor(model: ToldModel, { statement, told, fits, isDated }: Wholes): Known[] {
  return !isDated || /\bdari\s+$/i.test(gapBefore(statement, told)) ? [] : wholeTable(model, statement, fits)
}

/** Row of sums, or the only row, of the table that the sentence is about or comes right behind. */
export function wholeTable(model: ToldModel, statement: Statement, fits: (one: Known) => boolean): Known[] {
  const single = model.known.filter((one) => model.single.has(one.table) && fits(one))
  const candidates = [...model.totals.filter(fits), ...single]
  const said = new Set(tokens(statement.text))
  const isSaid = (word: string) => word.length >= 4 && !GENERIC.test(word) && said.has(word)
  const words = (table: FactTable) =>
    tokens(`${table.caption ?? ''} ${model.single.has(table) ? (table.rows[0]?.label ?? '') : ''}`).filter(
      isSaid,
    ).length
  const tables = [...new Set(candidates.map(({ table }) => table))]
  const most = Math.max(0, ...tables.map(words))
  const near = tableAbove(model, statement)
  const [table, ...others] =
    most === 0 ? tables.filter((one) => one === near) : tables.filter((one) => words(one) === most)
  if (!table || others.length > 0) return []
  // A word of another of its rows may name that row by half.
  const rest = table.rows.filter(({ isTotal }) => !isTotal)
  if (rest.length > 1 && rest.some(({ label }) => tokens(label).some(isSaid))) return []
  return candidates.filter((one) => one.table === table)
}

/** The table a paragraph comes right behind. */
function tableAbove({ facts }: ToldModel, { sentence }: Statement): FactTable | null {
  const above = facts.tables.findLast(({ position }) => position.block < sentence.block)
  return above && sentence.block - above.position.block <= 2 ? above : null
}

/** Words over a column that stand right before the number or right behind it. */
function headsNear(statement: Statement, told: Told, cells: readonly Known[]): string[] | null {
  const gap = tokens(gapBefore(statement, told).slice(-60))
  const behind = tokens((/^[^,;.(]{0,40}/.exec(gapAfter(statement, told)) ?? [''])[0]).slice(0, 3)
  const near = [...(told.noun === '' ? [] : tokens(told.noun)), ...behind]
  const heads = cells.map(({ head }) => specific(head)).filter((head) => head.length > 0)
  return (
    heads.find((head) => head.every((word) => near.includes(word))) ??
    heads.toSorted((a, b) => lastOf(gap, b) - lastOf(gap, a)).find((head) => lastOf(gap, head) >= 0) ??
    null
  )
}

function specific(head: readonly string[]): string[] {
  return head.filter(
    (word) =>
      !/^(?:jumlah|total|rp|orang|tahun|target|realisasi|capaian|pagu|anggaran|ket|no|tw|triwulan|semester|\d+|i+|iv)$/.test(
        word,
      ),
  )
}

function lastOf(words: readonly string[], head: readonly string[]): number {
  const places = head.map((word) => words.lastIndexOf(word))
  return places.some((place) => place < 0) ? -1 : Math.max(...places)
}

/** One cell of a table: under the head that is named, else of all, else the only one. */
function oneColumn(cells: readonly Known[], heads: readonly string[] | null): Known[] {
  const named = heads === null ? [] : cells.filter(({ head }) => specific(head).join(' ') === heads.join(' '))
  if (named.length > 0) return named.length === 1 ? named : []
  if (heads !== null) return []
  const all = cells.filter(({ head }) => /^(?:jumlah|total)/.test(head.join(' ')))
  const pool = cells.length > 1 && all.length > 0 ? all : cells
  return new Set(pool.map(({ cell }) => cell.position.column)).size === 1 && pool.length === 1
    ? [...pool]
    : []
}

const OTHER = /[;]|\b(?:karena|sehingga|melalui|untuk|dengan menggunakan|oleh)\b/i

function isTied({ text }: Statement, told: Told, named: Named | null): boolean {
  const from = named !== null && named.end <= told.at ? named.end : Math.max(0, told.at - 70)
  const between = text.slice(from, told.at)
  return between.length <= 90 && !OTHER.test(between)
}
