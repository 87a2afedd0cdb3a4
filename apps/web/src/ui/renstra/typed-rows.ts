/** The rows of a plan as a refused form sent them. */
export function typedRows(
  values: Record<string, string>,
  years: number,
): { id: string; jenis: string; kode: string; uraian: string; pendanaan: string[] }[] {
  const numbers = Object.keys(values).flatMap((key) => /^baris\.(\d+)\.uraian$/.exec(key)?.[1] ?? [])
  return numbers.map((at) => ({
    id: values[`baris.${at}.id`] ?? '',
    jenis: values[`baris.${at}.jenis`] ?? '',
    kode: values[`baris.${at}.kode`] ?? '',
    uraian: values[`baris.${at}.uraian`] ?? '',
    pendanaan: Array.from({ length: years }, (_, year) => values[`baris.${at}.pendanaan.${year}`] ?? ''),
  }))
}
