import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { DecisionPart, DecisionSubject } from '../../facts/decision.ts'
import { normalise } from '../../facts/words.ts'

export const rule: Rule = {
  id: 'susunan/judul-isi',
  severity: 'error',
  meaning: 'Judul Keputusan berbeda antara kepala, Menimbang, Menetapkan, dan Lampiran.',
  check: ({ decision }) => {
    const right = leading(decision)
    if (right === null) return []
    return [
      ...decision.flatMap((subject) => (subject === right ? [] : compare(subject, right))),
      ...numbers(decision),
    ]
  },
}

const NAMES: Record<DecisionPart, string> = {
  judul: 'Judul',
  menimbang: 'Menimbang',
  menetapkan: 'Menetapkan',
  lampiran: 'Lampiran',
}
/** Below the first another matter, below the second another wording. */
const OTHER_MATTER = 0.5
const OTHER_WORDS = 0.8

/** The subject most parts agree on; the title when none does. */
function leading(decision: readonly DecisionSubject[]): DecisionSubject | null {
  const score = (subject: DecisionSubject) =>
    decision.reduce((sum, other) => sum + (other === subject ? 0 : alike(subject.subject, other.subject)), 0)
  return decision.length < 2 ? null : (decision.toSorted((a, b) => score(b) - score(a))[0] ?? null)
}

function compare(subject: DecisionSubject, right: DecisionSubject): RuleFinding[] {
  const agreement = alike(subject.subject, right.subject)
  if (agreement >= OTHER_WORDS) return []
  return [
    {
      message: `${NAMES[subject.part]} menyebut "${shorten(subject.subject)}", sedangkan ${NAMES[right.part]} menyebut "${shorten(right.subject)}".`,
      at: subject.position,
      stated: subject.subject,
      expected: right.subject,
      arithmetic: null,
      related: [{ position: right.position }],
      key: `${subject.part} ${subject.subject}`,
      confidence: agreement < OTHER_MATTER ? 1 : 0.6,
    },
  ]
}

const SMALL = new Set(['di', 'dan', 'pada', 'untuk', 'lingkungan', 'tahun', 'tentang', 'dalam', 'atas', 'komisi', 'pemilihan', 'umum', 'kpu'])

/** Share of words both have (Dice), office and year apart; what follows the length of the other is not the subject any more. */
function alike(a: string, b: string): number {
  const [one, other] = [words(a), words(b)]
  const length = Math.min(one.length, other.length) + 4
  const [left, rest] = [new Set(one.slice(0, length)), new Set(other.slice(0, length))]
  if (left.size === 0 || rest.size === 0) return 1
  const shared = [...left].filter((word) => rest.has(word)).length
  return (2 * shared) / (left.size + rest.size)
}

function words(subject: string): string[] {
  const bare = normalise(subject).replace(/\b(?:provinsi|kabupaten|kota)\s+\S+(?:\s+(?:20\d\d|tahun))?/g, ' ')
  return bare.split(/\s+/).filter((word) => word !== '' && !SMALL.has(word) && !/^20\d\d$/.test(word))
}

function numbers(decision: readonly DecisionSubject[]): RuleFinding[] {
  const title = decision.find(({ part, nomor }) => part === 'judul' && nomor !== null)
  if (!title?.nomor || !/^\d/.test(title.nomor)) return []
  return decision
    .filter(({ part, nomor }) => part === 'lampiran' && nomor !== null && /^\d/.test(nomor) && !sameNumber(nomor, title.nomor ?? ''))
    .map((annex) => ({
      message: `Lampiran menyebut Keputusan Nomor ${annex.nomor}, sedangkan Keputusan ini Nomor ${title.nomor}.`,
      at: annex.position,
      stated: annex.nomor ?? '',
      expected: title.nomor,
      arithmetic: null,
      related: [{ position: title.position }],
      key: `nomor lampiran ${annex.nomor}`,
    }))
}

function sameNumber(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '')
  return bare(a) === bare(b)
}

function shorten(text: string): string {
  return text.length <= 110 ? text : `${text.slice(0, 109).trimEnd()}…`
}
