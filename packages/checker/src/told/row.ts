import type { RuleFinding } from '../engine/rule.ts'
import { tableName } from '../rules/cells.ts'
import { type Attached, attachedTo } from './attach.ts'
import { fits, isSlip } from './compare.ts'
import { isComputed, isComputedBeside } from './explain.ts'
import { saying } from './finding.ts'
import { isChange } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { gapAfter, gapBefore, isBound, type RoleOf, roleOf, yearOf } from './roles.ts'
import type { Known, Role, Statement, Told } from './types.ts'

/** What ties a number to the row named before it without saying what it measures. */
const IS =
  /^[^\p{L}\d]*(?:(?:KPU|Sekretariat|Kabupaten|Kota|Provinsi|Dinas|Kecamatan|Badan)\b(?:\s+\p{Lu}\p{L}*)*\s*)?(?:(?:pada|di|untuk|tahun|yang|diperoleh|dicapai|telah|baru|hanya|masih|sudah|berada|angka|nilai|hasil|ini|tersebut|20\d\d|KPU|sebesar|sebanyak|senilai|adalah|ialah|yaitu|yakni|mencapai|memperoleh|mendapat|meraih|tercatat|berjumlah|menjadi|atau)\b[\s,:(=-]*)+$/iu
const ELSEWHERE =
  /\b(?:nasional|provinsi|rata-rata|standar|triwulan|tw|semester|bulan|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|akhir renstra|renstra|periode|lima tahun|jangka menengah|maksimal|minimal|skala|tertimbang|bobot|semula|sebelum)\b/i

const OF_OTHERS = /^[^,;.\d]{0,40}\b(?:nasional|provinsi|se-\p{Lu}|seluruh (?:indonesia|kabupaten|kota))/iu
const PLAN = /\b(?:renstra|rencana strategis|periode|selama (?:lima|5) tahun|rpjmn?d?)\b/i

/** A number said of a row of the tables that is none of its figures, nor follows from them. */
export function rowFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      const attached = told.inWords ? null : attachedTo(statement, told)
      return attached === null ? [] : checkNumber(model, { statement, told, attached })
    }),
  )
}

interface Asked {
  statement: Statement
  told: Told
  attached: Attached
}

function checkNumber(model: ToldModel, asked: Asked): RuleFinding[] {
  const { statement, told, attached } = asked
  const { subject } = attached
  const known = subject.known.filter(({ kind, period }) => kind === told.kind && period === null)
  if (
    known.length === 0 ||
    told.points ||
    isBound(statement, told) ||
    isChange(statement, told) ||
    !isOfNoun(told, attached)
  )
    return []
  const gap = gapBefore(statement, told)
  const role = ownRole(statement, told, attached)
  if (role.role === 'beda' || role.role === 'rata-rata' || ELSEWHERE.test(gap)) return []
  if (OF_OTHERS.test(gapAfter(statement, told))) return []
  if (told.kind === 'rupiah' && PLAN.test(statement.text)) return []
  const year = yearOf(statement, told, model.own)
  const fitting = known.filter((one) => fits(told, one) || fits(one, told))
  const meant = known.filter(
    (one) => isMeant(one, role.role) && (year === null || one.year === null || one.year === year),
  )
  if (meant.some((one) => fitting.includes(one))) return []
  if (role.role === null && fitting.length > 0) return []
  if (year === null && isOfAnotherYear(asked, model.own)) return []
  const tie = tieOf(asked, { role, gap })
  const expected = expectedOf(meant, { year, own: model.own, role: role.role, told })
  if (expected === null) return []
  const slip = isSlip(told.text, expected.text)
  if (
    role.role !== 'target' &&
    (slip ? isComputedBeside(statement, told) : isComputed(model, statement, told))
  )
    return []
  if ((!tie || isUse(asked)) && !slip) return []
  // The figure stands in the row, told as another measure or year: people mix these words.
  if (fitting.length > 0 && !isStrict(role.role, year, fitting)) return []
  return [
    saying({
      statement,
      message: `“${subject.name.slice(0, 100)}” disebut ${told.text}, padahal ${tableName(expected.table)} menyebut ${expected.text}.`,
      stated: told.text,
      expected: expected.text,
      related: [expected.cell.position],
      sure: (slip ? 0.95 : attached.named === null ? 0.72 : 0.85) * expected.table.confidence,
    }),
  ]
}

/** The row has that figure in another year, in a table that prints it without its sign. */
function isOfAnotherYear({ told, attached }: Asked, own: number | null): boolean {
  return attached.subject.known.some(
    (one) =>
      one.year !== null &&
      one.year !== own &&
      one.kind !== told.kind &&
      one.kind !== 'rupiah' &&
      told.kind !== 'rupiah' &&
      fits(told, one),
  )
}

/** `Belanja Barang terbesar digunakan untuk beasiswa sebesar …`: only a part of the row. */
function isUse({ statement, told, attached: { named } }: Asked): boolean {
  const between = named === null || named.end > told.at ? '' : statement.text.slice(named.end, told.at)
  return /\b(?:untuk|digunakan|dimanfaatkan|berasal|di ?antaranya|termasuk|ter(?:besar|kecil|banyak))\b/i.test(
    between,
  )
}

/** A measure told before the row's name is its own only right before it: `Capaian indikator X`, not `… mencapai target adalah X`. */
function ownRole(statement: Statement, told: Told, { named }: Attached): RoleOf {
  const role = roleOf(statement, told)
  if (named === null || role.at >= named.at || named.at > told.at || role.role === null) return role
  const between = statement.text.slice(role.at + role.word.length, named.at)
  return between.length <= 30 && !/\b(?:adalah|yaitu|yakni|ialah)\b|[:,;]/.test(between)
    ? role
    : { role: null, at: -1, word: '' }
}

/** Units that measure a thing, and count no other. */
const UNITS = /^(?:ton|kg|kilogram|kuintal|hektar|hektare|ha|km|meter|liter|menit|hari|jam|detik|skor)$/

/** A number of other things than the row counts is not its figure. */
function isOfNoun({ kind, noun }: Told, { subject, named }: Attached): boolean {
  if (kind !== 'angka' || noun === '') return true
  const words = new Set(subject.key.split(' '))
  const units = subject.known.flatMap(({ row, head, text }) => [
    ...row.cells.filter(({ role }) => role === 'satuan').map(({ text }) => text.toLowerCase()),
    ...head,
    text.toLowerCase(),
  ])
  return (
    UNITS.test(noun) ||
    words.has(noun) ||
    units.some((unit) => unit.includes(noun)) ||
    (named !== null && noun === 'buah')
  )
}

export function isMeant({ role, kind }: Known, told: Role | null): boolean {
  if (told === null || told === 'jumlah' || told === 'porsi') return true
  if (role === told || role === null) return true
  if (told === 'capaian') return kind === 'persen' && role !== 'target'
  if (told === 'realisasi') return role === 'serapan' || (kind === 'persen' && role === 'capaian')
  if (told === 'pagu') return role === 'realisasi' && kind === 'rupiah'
  return told === 'serapan' && (role === 'realisasi' || kind === 'persen')
}

function tieOf({ statement, told, attached }: Asked, { role, gap }: { role: RoleOf; gap: string }): boolean {
  if (/\b(?:di|oleh|selama|dalam|setiap|per|kepada|bagi|dari)\s+$/i.test(gap) && role.role !== 'target')
    return false
  if (role.role !== null && role.role !== 'jumlah' && role.role !== 'porsi') {
    const between = statement.text.slice(role.at + role.word.length, told.at)
    return (
      between.length <= 70 &&
      !/[;.]|\b(?:karena|sehingga|melalui|dengan menggunakan|diikuti|dihadiri|kepada)\b/i.test(between)
    )
  }
  const { named } = attached
  if (named === null || named.end > told.at) return false
  const between = statement.text.slice(named.end, told.at)
  return IS.test(between)
}

interface Wanted {
  year: number | null
  own: number | null
  role: Role | null
  told: Told
}

/** The one figure that should stand there; null where several might. */
function expectedOf(meant: readonly Known[], { year, own, role, told }: Wanted): Known | null {
  const ofYear = meant.filter((one) => one.year === (year ?? own) || (one.year === null && year === null))
  const exact = ofYear.filter((one) => one.role === (role ?? 'realisasi'))
  const all = ofYear.filter(({ head }) => /^(?:jumlah|total)$/.test(head.join(' ')))
  const pool = exact.length > 0 ? exact : all.length > 0 ? all : ofYear
  const [first] = pool
  if (first === undefined) return null
  const slips = pool.filter((one) => isSlip(one.text, told.text))
  if (pool.every((one) => fits(one, first) || fits(first, one))) return first
  return slips.length === 1 ? (slips[0] ?? null) : null
}

/** Measure or year are said so plainly that another figure of the row is no answer. */
function isStrict(role: Role | null, year: number | null, fitting: readonly Known[]): boolean {
  if (year !== null && fitting.every((one) => one.year !== null && one.year !== year)) return true
  return role === 'target' && fitting.every((one) => one.role === 'realisasi' || one.role === 'capaian')
}
