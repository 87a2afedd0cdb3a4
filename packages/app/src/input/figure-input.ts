import {
  type Policy,
  parseRupiah,
  parseValue,
  type Value,
  type ValueKind,
  valueNumber,
} from '@akuntabel/domain'
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
  requireWithin(reading.value, field)
  return { value: reading.value, warnings: reading.warnings }
}

export function readMoney(text: string, field: string): bigint {
  const reading = parseRupiah(text)
  if (!reading.ok)
    throw invalidInput({ [field]: text.trim() === '' ? 'Isi jumlah rupiahnya.' : reading.error })
  requireWithin({ kind: 'rupiah', amount: reading.value }, field)
  return reading.value
}

/** Beyond any budget of the state; a thousand such lines still add up within the database's money. */
const MOST = 10 ** 15

function requireWithin(value: Value, field: string): void {
  if (valueNumber(value)?.abs().gte(MOST))
    throw invalidInput({ [field]: 'Angka ini terlalu besar. Tulis di bawah seribu triliun.' })
}
