import { decimalKind, readDecimal } from '../decimal-kind.ts'
import type { DecimalPayload, PayloadReading } from '../kind.ts'

export const nilai = decimalKind({
  label: 'Nilai 0–100',
  example: 'contoh: 77,25',
  read: readScore,
  difference: { unit: () => 'poin', axis: () => null },
})

function readScore(text: string): PayloadReading<DecimalPayload> {
  const reading = readDecimal(text)
  if (reading.ok && (reading.payload.amount.lt(0) || reading.payload.amount.gt(100))) {
    return { ok: false, error: 'Nilai harus antara 0 dan 100.' }
  }
  return reading
}
