/** Sentences by the name of their cell, `baris.3.pagu`; of several in one cell the first. */
export function cellErrors(
  errors: readonly { at: number; field: string; sentence: string }[],
): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const { at, field, sentence } of errors) fields[`baris.${at}.${field}`] ??= sentence
  return fields
}
