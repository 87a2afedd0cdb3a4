/** What the address of a page says where one of its tables is asked for as a file. */
export const UNDUH = { format: 'unduh', tabel: 'tabel' } as const

/** The same page, with the same choices, and one of its tables as a file. */
export function tableAddress(
  url: { pathname: string; searchParams: Iterable<[string, string]> },
  label: string,
  format: 'xlsx' | 'csv',
): string {
  const search = new URLSearchParams()
  for (const [key, value] of url.searchParams) if (!key.startsWith('/')) search.append(key, value)
  search.set(UNDUH.format, format)
  search.set(UNDUH.tabel, label)
  return `${url.pathname}?${search}`
}
