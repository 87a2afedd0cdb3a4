import type { RuleFinding } from '../../engine/rule.ts'
import type { FactRow } from '../../facts/types.ts'

export interface About {
  message: string
  stated: string
  expected: string | null
  first: FactRow | null
  key: string
}

export function codeFinding(row: FactRow, { message, stated, expected, first, key }: About): RuleFinding {
  return {
    message,
    at: row.position,
    stated,
    expected,
    arithmetic: null,
    related: first ? [{ position: first.position }] : [],
    key,
  }
}
