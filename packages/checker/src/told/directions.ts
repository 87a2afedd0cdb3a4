import type { RuleFinding } from '../engine/rule.ts'
import { clausesOf } from './clauses.ts'
import { saying } from './finding.ts'
import { isChange } from './is-change.ts'
import type { ToldModel } from './model.ts'
import { type Pair, pairOf } from './pairs.ts'
import type { Statement, Subject } from './types.ts'

const UP =
  /\b(?:naik|meningkat|kenaikan|peningkatan|bertambah|tumbuh|lebih (?:tinggi|besar|banyak)|di atas|melampaui|melebihi|(?:dinaikkan|ditingkatkan)(?=[^.;]{0,20}\bdari\s+(?:Rp\.?\s*)?\d))\b/gi
const DOWN =
  /\b(?:turun|menurun|penurunan|berkurang|merosot|lebih (?:rendah|kecil|sedikit)|di bawah|(?:diturunkan|dikurangi)(?=[^.;]{0,20}\bdari\s+(?:Rp\.?\s*)?\d))\b/gi
const NOT =
  /\b(?:tidak|belum|bukan|tanpa|kurang|agar|untuk|akan|diharapkan|perlu|upaya|dapat)\s+(?:\p{L}+\s+){0,2}$/iu

/** Words that say up where the figures go down, and the other way round. */
export function directionFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap(clausesOf).flatMap((statement) => {
    const found = [...compared(model, statement), ...reached(model, statement)]
    return found.slice(0, 1)
  })
}

const OVER_TARGET = /\b(?:melampaui|melebihi|mencapai|di atas|di bawah|dari(?:pada)?)\s+target\b/i

interface Word {
  text: string
  sign: 1 | -1
}

/** The one word of direction; null where there is none, or one of each. */
function wordIn(text: string): Word | null {
  const told = [
    ...[...text.matchAll(UP)].map((found) => ({ found, sign: 1 as const })),
    ...[...text.matchAll(DOWN)].map((found) => ({ found, sign: -1 as const })),
  ]
  const [first] = told
  if (!first || told.some(({ sign }) => sign !== first.sign)) return null
  if (told.some(({ found }) => NOT.test(text.slice(Math.max(0, found.index - 40), found.index)))) return null
  return { text: first.found[0], sign: first.sign }
}

function compared(model: ToldModel, statement: Statement): RuleFinding[] {
  const word = wordIn(statement.text)
  if (word === null || statement.numbers.length > 3) return []
  const changes = statement.numbers.filter((one) => isChange(statement, one))
  if (changes.length > 1) return []
  const change = changes[0]
  const pair = pairOf(model, statement, change ?? null)
  if (pair === null || !pair.ordered || pair.first.value === pair.second.value) return []
  // `melampaui target` says nothing of the year before.
  if (pair.against === 'tahun' && OVER_TARGET.test(statement.text)) return []
  // `Capaian naik` may speak of another figure than realisasi.
  if (
    pair.first.known?.role === 'realisasi' &&
    pair.second.known !== null &&
    /\bcapaian\b/i.test(statement.text)
  )
    return []
  return oppose(statement, { word, pair })
}

function oppose(statement: Statement, { word, pair }: { word: Word; pair: Pair }): RuleFinding[] {
  const sign = pair.second.value > pair.first.value ? 1 : -1
  if (sign === word.sign) return []
  const right = sign > 0 ? 'naik' : 'turun'
  return [
    saying({
      statement,
      message: `Kalimat ini menyebut “${word.text}”, padahal ${pair.second.text} ${sign > 0 ? 'lebih tinggi' : 'lebih rendah'} daripada ${pair.first.text}.`,
      stated: word.text,
      expected: right,
      arithmetic: `${pair.second.text} ${sign > 0 ? '>' : '<'} ${pair.first.text}`,
      related: [pair.first, pair.second].flatMap(({ known }) =>
        known === null ? [] : [known.cell.position],
      ),
      sure: 0.8,
    }),
  ]
}

const MISSED =
  /\b(?:belum|tidak|gagal)\s+(?:dapat\s+|berhasil\s+)?(?:mencapai|memenuhi|melampaui|tercapai)\s+target|\bdi bawah target|\btarget\b[^.;,]{0,20}\b(?:belum|tidak) (?:tercapai|terpenuhi)/i
const REACHED =
  /\b(?:melampaui|melebihi|telah mencapai|berhasil mencapai|memenuhi|mencapai|di atas)\s+target\b(?!\s*(?:sebesar\s+)?\d)/i
const PARTLY =
  /\b(?:sebagian|beberapa|kecuali|akan|agar|untuk|jika|apabila|triwulan|semester|diharapkan|berupaya|upaya|mampu|dapat|renstra|jangka menengah|nasional|dari target|\d+ (?:indikator|sasaran))\b/i

/** `belum mencapai target` of a row that reached it, and the other way round. */
function reached(model: ToldModel, statement: Statement): RuleFinding[] {
  const { text, named } = statement
  const missed = MISSED.exec(text)
  const made = missed === null ? REACHED.exec(text) : null
  if (PARTLY.test(text) || (missed === null) === (made === null) || named.length > 1) return []
  const subject = named[0]?.subject ?? statement.implied
  if (subject === null || subject === undefined) return []
  const outcome = outcomeOf(model, subject)
  const word = (missed ?? made)?.[0] ?? ''
  if (outcome === null || outcome.reached === (missed === null)) return []
  if (missed === null && NOT.test(text.slice(Math.max(0, (made?.index ?? 0) - 40), made?.index))) return []
  return [
    saying({
      statement,
      message: `Kalimat ini menyebut “${word}”, padahal capaian “${subject.name.slice(0, 100)}” ${outcome.text}.`,
      stated: word,
      expected: outcome.reached ? 'mencapai target' : 'belum mencapai target',
      related: [],
      sure: named.length === 1 ? 0.8 : 0.7,
    }),
  ]
}

function outcomeOf({ own }: ToldModel, { known }: Subject): { reached: boolean; text: string } | null {
  const achieved = known.filter((one) => one.role === 'capaian' && (one.year === null || one.year === own))
  const [first] = achieved
  if (!first || achieved.some(({ value }) => value >= 100 !== first.value >= 100) || first.value > 1000)
    return null
  return { reached: first.value >= 99.995, text: first.text }
}
