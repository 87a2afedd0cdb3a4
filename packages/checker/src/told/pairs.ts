import { attachedTo } from './attach.ts'
import { isChange, isDifference } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { periodsIn } from './periods.ts'
import { yearOf } from './roles.ts'
import { sidesOf } from './sides.ts'
import type { Known, Statement, Subject, Told } from './types.ts'

/** Two figures that a sentence compares: the earlier, the aim or the other one first. */
export interface Pair {
  first: Side
  second: Side
  /** Which of them came first is said, not only how far they are apart. */
  ordered: boolean
  against: 'tahun' | 'target'
}

export interface Side {
  value: number
  low: number
  high: number
  kind: Told['kind']
  text: string
  known: Known | null
}

const FROM_TO = /\bdari\b/i
const BECAME = /\b(?:menjadi|ke|sampai)\b[^\d]{0,20}$/i
const THAN = /\b(?:dari(?:pada)?|diband\p{L}*|dibanding|terhadap)\b/iu
const LATE = /\btahun (?:sebelumnya|lalu)\b|\b20\d\d\b/i

/** The two figures a change is told of: from the sentence itself, else from the row's own figures. */
export function pairOf(model: ToldModel, statement: Statement, change: Told | null): Pair | null {
  const quarters = betweenPeriods(statement)
  if (quarters !== null) return quarters
  const since = change === null ? null : sinceYear(model, statement, change)
  if (since !== null) return since
  const above = change === null ? null : toldAbove(model, statement, change)
  if (above !== null) return above
  const isApart = change === null || isDifference(statement, change)
  const others = statement.numbers.filter(
    (one) => one !== change && !one.points && !one.inWords && (isApart || !isChange(statement, one)),
  )
  const [one, other, ...more] = usable(others, change)
  if (one && other && more.length === 0) return told(model, statement, { one, other, change })
  if (one && !other) return oneTold(model, statement, { one, change })
  return one || statement.numbers.some((each) => each !== change) ? null : known(model, statement, change)
}

const COUNTED_UP = /(?<!(?:bukan|non|tidak)[\s-]*)\bkumulatif|\bs\.?\s?d\.?\s|\bsampai\b/i

/** `X pada triwulan III turun dibandingkan triwulan II`: the row's own figures, unless they are counted up. */
function betweenPeriods({ text, named }: Statement): Pair | null {
  const [late, early, ...more] = periodsIn(text)
  const [one, ...others] = named
  if (!late || !early || !one || more.length + others.length > 0 || late.name === early.name) return null
  if (one.at > early.at || /\b20\d\d\b/.test(text)) return null
  if (!/\b(?:di)?banding\p{L}*(?:\s+dengan)?\s+$|\bdari(?:pada)?\s+$/iu.test(text.slice(late.end, early.at)))
    return null
  const [first, second] = [early, late].map(({ name }) =>
    single(
      one.subject.known.filter(
        ({ period, role, head, table }) =>
          period === name &&
          (role === null || role === 'realisasi') &&
          !COUNTED_UP.test(`${table.caption ?? ''} ${head.join(' ')}`),
      ),
    ),
  )
  if (!first || !second || first.table !== second.table || first.kind !== second.kind) return null
  return { first: sideOf(first), second: sideOf(second), ordered: true, against: 'tahun' }
}

/** `naik 4,44 poin dari tahun 2020`: each change with the year behind it. */
function sinceYear(model: ToldModel, statement: Statement, change: Told): Pair | null {
  const year =
    /^[^,;.\d]{0,25}\b(?:dari(?:pada)?|dibanding\p{L}*|sejak|terhadap)\s+(?:tahun\s+)?(20\d\d)\b/iu.exec(
      statement.text.slice(change.end, change.end + 60),
    )?.[1]
  if (
    year === undefined ||
    statement.numbers.some((one) => one !== change && !isAnotherChange(statement, one))
  )
    return null
  const subject = attachedTo(statement, change)?.subject
  return subject === undefined ? null : fromYear(model, subject, Number(year))
}

function isAnotherChange({ text }: Statement, { end, points }: Told): boolean {
  return points || /^[^,;.\d]{0,25}\bdari\s+tahun\s+20\d\d/i.test(text.slice(end, end + 60))
}

/** `… 96,90, naik dari 94,20. Kenaikannya 2,70 poin.` */
function toldAbove(model: ToldModel, statement: Statement, change: Told): Pair | null {
  const { before, text, numbers } = statement
  if (before === null || numbers.length > 1) return null
  if (!/^(?:Kenaikan|Penurunan|Peningkatan|Selisih)(?:nya| (?:tersebut|ini|itu))\b/.test(text)) return null
  const [one, other, ...more] = before.numbers.filter((each) => !each.points && !isTarget(before, each))
  return one && other && more.length === 0 ? told(model, before, { one, other, change }) : null
}

function fromYear({ own }: ToldModel, { known }: Subject, year: number): Pair | null {
  if (own === null || year >= own) return null
  const rows = known.filter(({ role, period }) => (role === 'realisasi' || role === null) && period === null)
  const [first, later] = [year, own].map((wanted) => single(rows.filter((one) => one.year === wanted)))
  // The same figure may stand in another table, too, where its kind is not told.
  const second = rows.find((one) => one.year === own && one.table === first?.table) ?? later
  if (!first || !second || !later || first.kind !== second.kind) return null
  return { first: sideOf(first), second: sideOf(second), ordered: true, against: 'tahun' }
}

/** For a change in percent the figures may be of any kind, but of one. */
function usable(others: readonly Told[], change: Told | null): Told[] {
  if (change === null || change.kind !== 'persen' || change.points) {
    return change === null
      ? [...others]
      : others.filter(({ kind }) => kind === change.kind || (change.points && kind === 'persen'))
  }
  const figures = others.filter(({ kind }) => kind !== 'persen')
  return figures.length > 0
    ? figures.filter(
        ({ kind }) => kind === (figures.some((one) => one.kind === 'rupiah') ? 'rupiah' : 'angka'),
      )
    : [...others]
}

interface Two {
  one: Told
  other: Told
  change: Told | null
}

function told(model: ToldModel, statement: Statement, { one, other }: Two): Pair | null {
  if (one.kind !== other.kind) return null
  const { text } = statement
  const between = text.slice(one.end, other.at)
  const years = [yearOf(statement, one, model.own), yearOf(statement, other, model.own)]
  const pair = (first: Told, second: Told, ordered: boolean): Pair => ({
    first: sideOf(first),
    second: sideOf(second),
    ordered,
    against: /\btarget/i.test(text.slice(Math.max(0, first.at - 40), first.at)) ? 'target' : 'tahun',
  })
  if (FROM_TO.test(text.slice(Math.max(0, one.at - 60), one.at)) && BECAME.test(between))
    return pair(one, other, true)
  const [a = null, b = null] = years
  if (a !== null && b !== null && a !== b) return a < b ? pair(one, other, true) : pair(other, one, true)
  if (THAN.test(between)) return pair(other, one, true)
  if (/\b(?:di bawah|di atas|melampaui|melebihi|mencapai)\s+target\b/i.test(between))
    return pair(other, one, true)
  if (/^\s*dibanding/i.test(text)) return pair(one, other, true)
  return pair(one, other, false)
}

/** One figure in the sentence; the other stands in the row. */
function oneTold(
  model: ToldModel,
  statement: Statement,
  { one, change }: { one: Told; change: Told | null },
): Pair | null {
  const above = goesBack(statement, one)
  if (above !== null) return above
  const attached = attachedTo(statement, one)
  if (
    attached === null ||
    (change !== null && change.kind === 'persen' && !change.points && one.kind === 'persen')
  )
    return null
  const years = isTarget(statement, one)
    ? againstTarget(model, attached.subject)
    : ownAndLast(model, statement, attached.subject)
  if (years === null || years.first.kind !== one.kind) return null
  if (years.against === 'target') return { ...years, first: sideOf(one) }
  const year = yearOf(statement, one, model.own)
  const isLate = year !== null && year !== model.own
  return isLate ? { ...years, first: sideOf(one) } : { ...years, second: sideOf(one) }
}

/** `… 81,12 persen. Dibandingkan tahun 2024 yang sebesar 76,40 persen terdapat kenaikan 4,72 poin.` */
function goesBack({ text, named, before }: Statement, one: Told): Pair | null {
  const last = before?.numbers.filter((each) => each.kind === one.kind && !isTarget(before, each)) ?? []
  const led =
    /^(?:Jika |Bila |Apabila )?(?:dibanding|(?:angka|capaian|realisasi|nilai|hasil) (?:ini|tersebut) )/i.test(
      text,
    )
  if (before === null || (last[0] && isTarget(before, last[0]))) return null
  if (!led || named.length > 0 || last.length !== 1 || !last[0] || one.kind !== 'persen') return null
  return { first: sideOf(one), second: sideOf(last[0]), ordered: true, against: 'tahun' }
}

function isTarget({ text }: Statement, one: Told): boolean {
  return /\btarget\p{L}*\s+(?:sebesar\s+|sebanyak\s+|yaitu\s+|\(\s*)?$/iu.test(
    text.slice(Math.max(0, one.at - 40), one.at),
  )
}

function known(model: ToldModel, statement: Statement, change: Told | null): Pair | null {
  const sides = sidesOf(model, statement)
  if (sides !== null)
    return { first: sideOf(sides.first), second: sideOf(sides.second), ordered: true, against: 'tahun' }
  const anchor = change ?? { at: statement.text.length, end: statement.text.length }
  const attached = attachedTo(statement, anchor as Told)
  if (attached === null || statement.named.length > 1) return null
  if (/\btarget(?:nya)?\b/i.test(statement.text)) return againstTarget(model, attached.subject)
  return LATE.test(statement.text) ? ownAndLast(model, statement, attached.subject) : null
}

export function againstTarget({ own }: ToldModel, { known }: Subject): Pair | null {
  const [target, realisasi] = (['target', 'realisasi'] as const).map((role) =>
    single(known.filter((one) => one.role === role && (one.year === null || one.year === own))),
  )
  if (!target || !realisasi || target.kind !== realisasi.kind) return null
  return { first: sideOf(target), second: sideOf(realisasi), ordered: true, against: 'target' }
}

/** What the row reached in the report's year and in the year the sentence compares with. */
export function ownAndLast(model: ToldModel, { text }: Statement, subject: Subject): Pair | null {
  const { own } = model
  if (own === null) return null
  const said = [...text.matchAll(/\b(20\d\d)\b(?!\s*[-–]\s*\d)/g)]
    .map(([year]) => Number(year))
    .filter((year) => year !== own)
  const last = said.length > 0 ? (new Set(said).size === 1 ? (said[0] ?? own) : null) : own - 1
  if (last === null || last >= own) return null
  return fromYear(model, subject, last)
}

function single(known: readonly Known[]): Known | null {
  const [first] = known
  return first && known.every(({ value }) => value === first.value) ? first : null
}

function sideOf(one: Told | Known): Side {
  const { value, low, high, kind, text } = one
  return { value, low, high, kind, text, known: 'cell' in one ? one : null }
}
