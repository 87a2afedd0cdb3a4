/** Data of a document as plain JSON: decimals and money as their digits, so that nothing is rounded on the way. */
export function plainData(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
  )
}
