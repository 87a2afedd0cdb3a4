import type { RuleFinding } from '../../engine/rule.ts'
import type { ScaleBand } from '../../facts/types.ts'

export interface Contradiction {
  said: ScaleBand
  right: ScaleBand[]
  value: string
  what: string
  at: RuleFinding['at']
  related: ScaleBand['position']
  key: string
}

/** The finding both kinds of statement give. */
export function contradiction({ said, right, value, what, at, related, key }: Contradiction): RuleFinding {
  const names = right.map((band) => band.name).join(' atau ')
  return {
    message: `Kategori ${what} tertulis ${said.name} (${said.text}), padahal ${value} adalah ${names}.`,
    at,
    stated: said.name,
    expected: names,
    arithmetic: `${right.map((band) => `${band.text} = ${band.name}`).join('; ')}`,
    related: [{ position: right[0]?.position ?? related }],
    key: `kategori ${key}`,
  }
}
