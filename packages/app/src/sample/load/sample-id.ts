import { createHash } from 'node:crypto'

/** The same row gets the same id on every machine, so that links and documents of the sample do not change. */
function sampleId(...parts: (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ].join('-')
}

/** The ids of an office's rows, table by table in the order they are made. */
export function sampleIds(unit: string): (table: string) => string {
  const made = new Map<string, number>()
  return (table) => {
    const at = made.get(table) ?? 0
    made.set(table, at + 1)
    return sampleId(unit, table, at)
  }
}
