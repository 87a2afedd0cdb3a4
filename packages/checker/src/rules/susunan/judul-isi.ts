import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { DecisionPart, DecisionSubject } from '../../facts/decision.ts'
import { alike } from './subject-words.ts'

export const rule: Rule = {
  id: 'susunan/judul-isi',
  severity: 'error',
  meaning: 'Judul Keputusan berbeda antara kepala, Menimbang, Menetapkan, dan Lampiran.',
  tags: ['lke:3.b-1'],
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
const OTHER_MATTER = 0.55
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

function numbers(decision: readonly DecisionSubject[]): RuleFinding[] {
  const title = decision.find(({ part, nomor }) => part === 'judul' && nomor !== null)
  if (!title?.nomor || !/^\d/.test(title.nomor)) return []
  return decision
    .filter(
      ({ part, nomor }) =>
        part === 'lampiran' && nomor !== null && /^\d/.test(nomor) && !sameNumber(nomor, title.nomor ?? ''),
    )
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
