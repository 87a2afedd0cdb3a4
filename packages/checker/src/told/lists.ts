import type { RuleFinding } from '../engine/rule.ts'
import { saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import type { Statement, Told } from './types.ts'

const OPENS =
  /^\s*(?:\p{L}+\s+){0,4}?(?:\p{L}+)?\s*(?:\(|:|,?\s*(?:yaitu|yakni|meliputi|terdiri (?:dari|atas)|antara lain)\s*:?)\s*/iu
const OPEN_END = /\b(?:antara lain|misalnya|seperti|dan lain|dll|dsb|dst|sebagainya)\b/i
const LONGEST_ITEM = 60

/** `tujuh kejuruan: otomotif, las, listrik dan garmen`: items of a list inside the sentence, or below it. */
export function listFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told): RuleFinding[] => {
      if (told.kind !== 'angka' || told.noun === '' || told.value < 2 || told.value > 30) return []
      const items = itemsIn(statement, told) ?? itemsBelow(model, statement, told)
      if (items === null || items.includes(told.value)) return []
      const [count = 0] = items
      return [
        saying({
          statement,
          message: `Disebut ${told.text} ${told.noun}, padahal yang dirinci ${count}.`,
          stated: `${told.text} ${told.noun}`,
          expected: `${count} ${told.noun}`,
          sure: 0.8,
        }),
      ]
    }),
  )
}

/** How many items may be read; null where no list stands right behind the number. */
function itemsIn({ text }: Statement, told: Told): number[] | null {
  // `satu kota dan lima kabupaten, yaitu …` lists both.
  if (/\b(?:dan|serta)\s+$/i.test(text.slice(0, told.at))) return null
  const behind = text.slice(told.end)
  const open = OPENS.exec(behind)
  if (open === null || OPEN_END.test(behind) || /\b(?:dan|serta|atau)\b/i.test(open[0])) return null
  const bracket = open[0].trimEnd().endsWith('(')
  const list = behind.slice(open[0].length).split(bracket ? ')' : /[.;]/)[0] ?? ''
  if (/\d|:/.test(list) || !list.includes(',')) return null
  const parts = list.split(/,\s*/).map((part) => part.trim())
  const last = parts.at(-1) ?? ''
  if (
    parts.some((part) => part === '' || part.length > LONGEST_ITEM) ||
    /\b(?:yang|untuk|sehingga|karena|sebagaimana|dengan)\b/i.test(last)
  )
    return null
  // `a, b, serta c dan d` closes with serta; `a, b dan c` with dan.
  if (/^(?:serta|dan)\s/i.test(last)) {
    const inner = /^dan\s/i.test(last) && /\bdan\s.*\bserta\b/i.test(last)
    return inner ? null : [parts.length]
  }
  return /\s(?:dan|serta)\s/i.test(last) ? [parts.length + 1] : null
}

/** `ditetapkan empat misi:` above a list of three. */
function itemsBelow({ facts }: ToldModel, { text, sentence }: Statement, told: Told): number[] | null {
  if (
    !text.trimEnd().endsWith(':') ||
    text.length - told.end > LONGEST_ITEM * 3 ||
    !/^(?:\s*\p{L}+){0,8}(?:,?\s*(?:yaitu|yakni|sebagai berikut|berikut ini|meliputi|adalah))?\s*:\s*$/iu.test(
      text.slice(told.end),
    )
  )
    return null
  const list = facts.lists.find(({ from }) => from > sentence.block && from <= sentence.block + 1)
  return list && list.items >= 2 ? [list.items] : null
}
