import type { Position } from '@akuntabel/documents'
import type { RuleFinding } from '../engine/rule.ts'
import type { Statement } from './types.ts'

export interface Saying {
  statement: Statement
  message: string
  stated: string
  expected: string | null
  arithmetic?: string | null
  related?: readonly Position[]
  sure: number
}

/** What the sentence says, as a rule says it. */
export function saying({
  statement,
  message,
  stated,
  expected,
  arithmetic = null,
  related = [],
  sure,
}: Saying): RuleFinding {
  return {
    message,
    at: statement.sentence.position,
    stated,
    expected,
    arithmetic,
    related: related.map((position) => ({ position })),
    key: `kalimat ${statement.text.slice(0, 100)} ${stated}`,
    confidence: sure,
  }
}

/** As the told number is printed: `1.234`, `97,47%`, `Rp1.000`. */
export function inForm(
  { kind, text }: { kind: 'rupiah' | 'persen' | 'angka'; text: string },
  value: number,
): string {
  const decimals = /,(\d+)/.exec(text)?.[1]?.length ?? 0
  const digits =
    kind === 'rupiah' ? 0 : kind === 'persen' || !Number.isInteger(value) ? Math.max(decimals, 2) : decimals
  const printed = value.toLocaleString('id-ID', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return kind === 'rupiah' ? `Rp${printed}` : kind === 'persen' ? `${printed}%` : printed
}
