import type { LkjIndikatorData } from '../../data/lkj.ts'
import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { type Content, gap } from '../../tree/make-inline.ts'
import { typedText } from '../support/typed-text.ts'
import type { Lkj } from './context.ts'
import { isUnmeasured } from './unmeasured.ts'

/** Text of a part that people write; nothing where they wrote nothing. */
export function optionalPart(lkj: Lkj, key: string): Block[] {
  return typedText(lkj.data.teks[key] ?? '', lkj.quotable)
}

/** Text of a part that people must write; a gap where they did not. */
export function requiredPart(lkj: Lkj, key: string, missing: string): Block[] {
  const blocks = optionalPart(lkj, key)
  return blocks.length > 0 ? blocks : [prose(gap(`teks:${key}`, missing))]
}

interface Answer {
  indikator: LkjIndikatorData
  answer: string | null
  /** `penyebab` */
  key: string
  missing: string
}

/** A person's answer about an indicator; a gap where it is missing. */
export function requiredAnswer(lkj: Lkj, asked: Answer): Block[] {
  const blocks = typedText(asked.answer ?? '', lkj.quotable)
  return blocks.length > 0 ? blocks : [prose(noAnswer(asked))]
}

/** Of an indicator that could not be measured at the year's end nothing is asked. */
export function noAnswer({ indikator, key, missing }: Omit<Answer, 'answer'>): Content {
  return isUnmeasured(indikator, 4)
    ? 'Tidak diuraikan karena Triwulan IV tidak dapat diukur.'
    : gap(`${key}:${indikator.kode}`, missing)
}
