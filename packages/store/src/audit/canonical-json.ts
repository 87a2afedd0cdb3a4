/**
 * The one text of a value: keys sorted, no spaces, absent keys left out, so that the same data have the same hash
 * after a round trip through jsonb. BigInt becomes its digits in quotes, Date its ISO text. What jsonb cannot hold
 * (NUL, lone surrogates) is replaced. Numbers must be finite.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.toWellFormed().replaceAll('\0', '\ufffd'))
    case 'bigint':
      return `"${value}"`
    case 'boolean':
      return String(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`)
      return JSON.stringify(value)
    case 'object':
      return value === null ? 'null' : canonicalObject(value)
    default:
      throw new TypeError(`${typeof value} has no canonical JSON`)
  }
}

function canonicalObject(value: object): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  const fields = new Map<string, string>()
  for (const [key, field] of Object.entries(value)) {
    if (field !== undefined) fields.set(canonicalJson(key), canonicalJson(field))
  }
  const sorted = [...fields].sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, field]) => `${key}:${field}`).join(',')}}`
}
