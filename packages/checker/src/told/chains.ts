import type { RuleFinding } from '../engine/rule.ts'
import { difference, fits, total } from './compare.ts'
import { inForm, saying } from './finding.ts'
import type { ToldModel } from './model.ts'
import type { Statement, Told } from './types.ts'

const MORE =
  /\b(?:menambah|bertambah|tambahan|penambahan|ditambah|naik|meningkat|kenaikan)\b[^.;\d]{0,40}(?:Rp\.?\s*)?$/i
const LESS =
  /\b(?:mengurangi|berkurang|pengurangan|dikurangi|memotong|dipotong|pemotongan|turun|menurun|penurunan|refocusing|blokir)\b[^.;\d]{0,40}(?:Rp\.?\s*)?$/i
const BECAME = /^[^.;\d]{0,30}\b(?:menjadi|sehingga)\b[^.;\d]{0,40}(?:Rp\.?\s*)?$/i
/** Between one link and the next nothing else may be told. */
const FAR = 140

/** `Pagu awal 8,2 miliar … bertambah 0,5 miliar menjadi 8,7 miliar, … berkurang …`: each link goes on from the one before. */
export function chainFindings({ statements }: ToldModel): RuleFinding[] {
  const found: RuleFinding[] = []
  let open: { value: Told; statement: Statement } | null = null
  for (const statement of statements) {
    if (open && open.statement !== statement.before) open = null
    const money = statement.numbers.filter(({ kind }) => kind === 'rupiah')
    for (let at = 0; at < money.length; at++) {
      const [told, next] = [money[at], money[at + 1]]
      if (!told) continue
      const sign = signOf(statement.text.slice(money[at - 1]?.end ?? 0, told.at).slice(-FAR))
      const becomes = next && BECAME.test(statement.text.slice(told.end, next.at))
      if (sign === 0 || !becomes) {
        open = { value: told, statement }
        continue
      }
      if (open) found.push(...link(statement, { from: open.value, by: told, to: next, sign }))
      open = { value: next, statement }
      at++
    }
    if (open) open = { ...open, statement }
  }
  return found
}

function signOf(before: string): -1 | 0 | 1 {
  if (/\bdari\s+(?:semula\s+)?(?:Rp\.?\s*)?$/i.test(before)) return 0
  return MORE.test(before) ? 1 : LESS.test(before) ? -1 : 0
}

interface Link {
  from: Told
  by: Told
  to: Told
  sign: -1 | 1
}

function link(statement: Statement, { from, by, to, sign }: Link): RuleFinding[] {
  const computed = sign > 0 ? total([from, by]) : difference(from, by)
  if (fits(to, computed) || by.value >= from.value || Math.abs(computed.low - to.value) > by.value * 1.5)
    return []
  const expected = inForm(to, (computed.low + computed.high) / 2)
  return [
    saying({
      statement,
      message: `Tertulis menjadi ${to.text}, padahal ${from.text} ${sign > 0 ? 'ditambah' : 'dikurangi'} ${by.text} adalah ${expected}.`,
      stated: to.text,
      expected,
      arithmetic: `${from.text} ${sign > 0 ? '+' : '−'} ${by.text} = ${expected}`,
      sure: 0.85,
    }),
  ]
}
