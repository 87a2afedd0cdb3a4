import { type Policy, parseRupiah, parseValue, type Value, type ValueKind } from '@akuntabel/domain'
import { invalidInput } from '../errors/field-errors.ts'

export interface ReadFigure {
  value: Value | null
  warnings: string[]
}

/** Empty text is "not filled"; unreadable text is refused with the domain's sentence at that field. */
export function readFigure(
  text: string,
  { kind, field, policy }: { kind: ValueKind; field: string; policy: Policy },
): ReadFigure {
  if (text.trim() === '') return { value: null, warnings: [] }
  const reading = parseValue(kind, text, policy)
  if (!reading.ok) throw invalidInput({ [field]: reading.error })
  return { value: reading.value, warnings: reading.warnings }
}

export function readMoney(text: string, field: string): bigint {
  const reading = parseRupiah(text)
  if (!reading.ok)
    throw invalidInput({ [field]: text.trim() === '' ? 'Isi jumlah rupiahnya.' : reading.error })
  return reading.value
}
