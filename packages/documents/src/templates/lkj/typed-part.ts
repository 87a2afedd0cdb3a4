import type { LkjIndikatorData } from '../../data/lkj.ts'
import type { Block } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import type { Content } from '../../tree/make-inline.ts'
import { type Answer, noAnswer, noPart, type RequiredPart } from '../support/missing.ts'
import { typedText } from '../support/typed-text.ts'
import type { Lkj } from './context.ts'
import { isUnmeasured } from './unmeasured.ts'

/** Text of a part that people write; nothing where they wrote nothing. */
export function optionalPart(lkj: Lkj, key: string): Block[] {
  return typedText(lkj.data.teks[key] ?? '', lkj.quotable)
}

/** Text of a part that people must write; a gap where they did not. */
export function requiredPart(lkj: Lkj, part: RequiredPart): Block[] {
  const blocks = optionalPart(lkj, part)
  return blocks.length > 0 ? blocks : [prose(noPart(part))]
}

interface Asked {
  indikator: LkjIndikatorData
  answer: string | null
  key: Answer
}

/** A person's answer about an indicator; a gap where it is missing. */
export function requiredAnswer(lkj: Lkj, asked: Asked): Block[] {
  const blocks = typedText(asked.answer ?? '', lkj.quotable)
  return blocks.length > 0 ? blocks : [prose(instead(asked))]
}

/** Of an indicator that could not be measured at the year's end nothing is asked. */
export function instead({ indikator, key }: Omit<Asked, 'answer'>): Content {
  return isUnmeasured(indikator, 4)
    ? 'Tidak diuraikan karena Triwulan IV tidak dapat diukur.'
    : noAnswer(key, indikator.kode)
}
