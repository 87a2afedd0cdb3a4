import type { RuleFinding } from '../../engine/rule.ts'
import { agrees, divide, exactly, rangeOf, scale, subtract } from '../../facts/interval.ts'
import { proseFigures } from '../../facts/prose-figures.ts'
import type { Facts, Figure, MoneyFact, Sentence } from '../../facts/types.ts'
import { inFormOf, middle, printed } from '../money-text.ts'

/** Nothing but these words may stand between the money spent and its share. */
const TIED =
  /^(?:,-|[\s,.()–-]|\b(?:atau|sebesar|dengan|dan|capaian|persentase|prosentase|presentase|serapan|penyerapan|realisasi|mencapai|setara|yaitu|yakni|sama|anggaran|tingkat|daya|serap|kinerja|keuangan|nilai|sekitar|rupiah)\b)*$/i
const BACK =
  /\b(?:pagu|anggaran|jumlah|dana|alokasi|total)\b[^.,;]{0,30}\b(?:tersebut|itu|dimaksud)\b|\bdari(?:nya)? (?:jumlah|pagu) ini\b/i
const MOST = 150

/**
 * Pagu, realisasi and share of one sentence, or of two where the second says `dari pagu tersebut`: whoever they belong to,
 * the three must fit.
 */
export function paragraphFindings(facts: Facts): RuleFinding[] {
  return facts.sentences.flatMap((sentence, at) => {
    const own = moneyIn(facts, sentence)
    const spent = own.filter(({ measure }) => measure === 'realisasi')
    const pagu = paguOf(facts, at, own)
    const [realisasi] = spent
    if (!realisasi || spent.length > 1 || !pagu || yearsIn(pagu.sentence, sentence.text) > 1) return []
    const share = shareAfter(sentence, realisasi)
    const ratio = divide(rangeOf(realisasi.figure), rangeOf(pagu.figure))
    if (!share || ratio === null) return []
    const computed = scale(ratio, 100)
    const rest = subtract(exactly(100), computed)
    if (agrees(share, computed) || agrees(share, rest) || middle(computed).gt(MOST)) return []
    const expected = inFormOf(share, middle(computed))
    return [
      {
        message: `Serapan tertulis ${printed(share)}, padahal realisasi dibagi pagu adalah ${expected}.`,
        at: sentence.position,
        stated: share.text,
        expected,
        arithmetic: `${printed(realisasi.figure)} ÷ ${printed(pagu.figure)} × 100% = ${expected}`,
        related: pagu.position === sentence.position ? [] : [{ position: pagu.position }],
        key: `serapan paragraf ${sentence.text.slice(0, 80)}`,
        confidence: 0.9,
      },
    ]
  })
}

function moneyIn({ money }: Facts, { text, block }: Sentence): MoneyFact[] {
  return money.filter((one) => one.sentence === text && one.position.block === block)
}

/** The one pagu of the sentence, else the one of the sentence before it that this one goes back to. */
function paguOf(facts: Facts, at: number, own: readonly MoneyFact[]): MoneyFact | null {
  const sentence = facts.sentences[at]
  const before = facts.sentences[at - 1]
  const here = own.filter(({ measure }) => measure === 'pagu')
  const there =
    sentence && before && before.block === sentence.block && BACK.test(sentence.text)
      ? moneyIn(facts, before).filter(({ measure }) => measure === 'pagu')
      : []
  const found = here.length > 0 ? here : there
  return found.length === 1 ? (found[0] ?? null) : null
}

function shareAfter({ text }: Sentence, realisasi: MoneyFact): Figure | null {
  const from = realisasi.at + realisasi.figure.text.length
  const next = proseFigures(text).find(({ at }) => at >= from)
  return next && next.figure.unit === 'persen' && TIED.test(text.slice(from, next.at)) ? next.figure : null
}

function yearsIn(...texts: string[]): number {
  return new Set(texts.flatMap((text) => text.match(/\b20\d\d\b/g) ?? [])).size
}
