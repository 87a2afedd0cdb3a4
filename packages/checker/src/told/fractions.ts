import type { RuleFinding } from '../engine/rule.ts'
import { inForm, saying } from './finding.ts'
import type { ToldModel } from './model.ts'

const PARTS: Record<string, number> = {
  separuh: 1 / 2,
  setengah: 1 / 2,
  sepertiga: 1 / 3,
  seperempat: 1 / 4,
  seperlima: 1 / 5,
}
const TOLD =
  /\b(separuh|setengah|sepertiga|seperempat|seperlima)nya\b,?\s*(?:\(|atau|yaitu|yakni|sebanyak)\s*(?:sebanyak\s+)?$/i

/** `88 orang; separuhnya, yakni 44 orang`: half of the number told before it. */
export function fractionFindings(model: ToldModel): RuleFinding[] {
  return model.statements.flatMap((statement) =>
    statement.numbers.flatMap((told, at): RuleFinding[] => {
      const found = TOLD.exec(statement.text.slice(Math.max(0, told.at - 60), told.at))
      const whole = statement.numbers[at - 1] ?? statement.before?.numbers.at(-1)
      if (!found || !whole || whole.kind !== told.kind || told.kind === 'persen') return []
      const word = (found[1] ?? '').toLowerCase()
      const part = whole.value * (PARTS[word] ?? 0)
      // Half of an odd number is told as either neighbour.
      if (Math.abs(part - told.value) < (told.kind === 'angka' ? 1 : 1_000)) return []
      const expected = inForm(told, Math.round(part))
      return [
        saying({
          statement,
          message: `Tertulis ${told.text}, padahal ${word} dari ${whole.text} adalah ${expected}.`,
          stated: told.text,
          expected,
          arithmetic: `${whole.text} × ${word} = ${expected}`,
          sure: 0.8,
        }),
      ]
    }),
  )
}
