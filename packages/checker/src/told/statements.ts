import type { Facts } from '../facts/types.ts'
import { toldNumbers } from './numbers.ts'
import { namedIn, type SubjectIndex } from './subjects.ts'
import type { Statement, Subject } from './types.ts'

/** A sentence that goes on about what was named before it. */
const GOES_BACK =
  /\b(?:tersebut|ini|itu)\b|\b(?!hanya|sebaliknya|seluruhnya|umumnya|khususnya|sebelumnya|selanjutnya)\p{L}+nya\b|^(?:Realisasi|Capaian|Target|Angka|Nilai|Hasil|Dibanding\p{L}*|Jika|Bila|Apabila|Terjadi|Terdapat|Pada tahun|Dari target|Dengan)\b/u
const OTHER_SUBJECT = /\b(?:rata-rata|keseluruhan|secara umum|seluruh|semua|anggaran|pagu)\b/i

/** Sentences with their numbers, the rows they name, and the row that the words before them leave open. */
export function statementsOf(facts: Facts, index: SubjectIndex): Statement[] {
  let before: Statement | null = null
  return facts.sentences.map((sentence): Statement => {
    const same: Statement | null = before?.sentence.block === sentence.block ? before : null
    const named = namedIn(sentence.text, index)
    const numbers = /\d|\p{L}{3}/u.test(sentence.text) ? toldNumbers(sentence.text) : []
    const statement: Statement = {
      sentence,
      text: sentence.text,
      numbers,
      named,
      implied:
        named.length > 0 || (numbers.length === 0 && !/\btarget\b/i.test(sentence.text))
          ? null
          : impliedBy(facts, { sentence: sentence.text, same, index, block: sentence.block }),
      before: same,
    }
    before = statement
    return statement
  })
}

interface Context {
  sentence: string
  same: Statement | null
  index: SubjectIndex
  block: number
}

function impliedBy(facts: Facts, { sentence, same, index, block }: Context): Subject | null {
  if (OTHER_SUBJECT.test(sentence) || /^(?:Sebaliknya|Sedangkan|Sementara|Adapun)\b/.test(sentence))
    return null
  if (same !== null) {
    const last = same.named.length === 1 ? same.named[0]?.subject : undefined
    return GOES_BACK.test(sentence) ? (last ?? (same.named.length === 0 ? same.implied : null)) : null
  }
  if (!GOES_BACK.test(sentence)) return null
  const section = facts.sections.findLast(({ from, to }) => from <= block && block < to)
  const named = section === undefined ? [] : namedIn(section.heading, index)
  return named.length === 1 ? (named[0]?.subject ?? null) : null
}
