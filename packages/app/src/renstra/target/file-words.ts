import { POLARITIES } from '@akuntabel/domain'
import { CONSOLIDATION_OPTIONS, KIND_OPTIONS } from './judge-targets.ts'

type Options = readonly { value: string; label: string }[]

const OPTIONS: Record<string, Options> = {
  kind: KIND_OPTIONS,
  polarity: Object.entries(POLARITIES).map(([value, { label }]) => ({ value, label })),
  consolidation: CONSOLIDATION_OPTIONS,
}

/** Cells as a file says them: choices in their words. */
export function fileWords(cells: Record<string, string>): Record<string, string> {
  return mapped(cells, (field, text) => OPTIONS[field]?.find(({ value }) => value === text)?.label ?? text)
}

/** And back; what is no choice stays as it was written, to be judged. */
export function fromFileWords(cells: Record<string, string>): Record<string, string> {
  return mapped(cells, (field, text) => {
    const plain = text.trim().toLowerCase()
    const found = OPTIONS[field]?.find(
      ({ value, label }) => value.toLowerCase() === plain || label.toLowerCase() === plain,
    )
    return found?.value ?? text.trim()
  })
}

function mapped(
  cells: Record<string, string>,
  fn: (field: string, text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, fn(field, text)]))
}
