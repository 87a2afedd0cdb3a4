import { peringkat } from '../capaian/peringkat.ts'
import type { Policy } from '../policy/policy.ts'
import type { CodePayload, Kind } from './kind.ts'

interface CodeOptions extends Partial<Kind<CodePayload>> {
  label: string
  example: string
  /** The codes, lowest first. */
  order(policy: Policy): readonly string[]
  /** Long names people also write; a code without one is its own name. */
  names: Readonly<Record<string, string>>
  /** Rank of the lowest, 1 unless said: 0 where having only that counts for nothing. */
  lowest?: number
}

/**
 * A kind of value that is one of an ordered list of codes; what is not said goes as for a predicate.
 * Units: codes. Source: docs/domain.md §1. Example: `predikat`, `opini`. Edge: a kind may replace any part.
 * Error: none.
 */
export function codeKind({ order, names, lowest = 1, ...options }: CodeOptions): Kind<CodePayload> {
  const rank = (code: string, policy: Policy): number | null => {
    const index = order(policy).indexOf(code)
    return index < 0 ? null : index + lowest
  }
  const kind: Kind<CodePayload> = {
    keyboard: 'text',
    choices: (policy) =>
      order(policy)
        .toReversed()
        .map((code) => ({ value: code, label: labelled(code, names[code]) })),
    read(text, policy) {
      const wanted = canonical(text)
      const code = order(policy).find(
        (one) => canonical(one) === wanted || canonical(names[one] ?? one) === wanted,
      )
      if (code !== undefined) return { ok: true, payload: { code }, warnings: [] }
      const known = order(policy).toReversed().join(', ')
      return { ok: false, error: `${options.label} tidak dikenal. Pilih salah satu: ${known}.` }
    },
    format: ({ code }) => code,
    prose: (payload) => kind.format(payload, 'auto'),
    raw: ({ code }) => code,
    words: () => null,
    column: 'code',
    toColumn: ({ code }) => code,
    fromColumn: (code) => ({ code }),
    compare(a, b, policy) {
      const [left, right] = [rank(a.code, policy), rank(b.code, policy)]
      return left === null || right === null ? null : Math.sign(left - right)
    },
    better: 'naik',
    polarity: null,
    capaian(target, realisasi, { policy }) {
      const of = ({ code }: CodePayload) => ({
        name: kind.format({ code }, 'auto'),
        rank: rank(code, policy),
      })
      return peringkat(of(target), of(realisasi), policy)
    },
    number: null,
    difference: null,
    apart: null,
    ...options,
  }
  return kind
}

function canonical(text: string): string {
  return text.toUpperCase().replace(/[\s-]+/g, '')
}

function labelled(code: string, name: string | undefined): string {
  return name === undefined ? code : `${code} (${name})`
}
