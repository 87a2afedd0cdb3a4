import { checkFilter } from '@akuntabel/app/periksa'
import type { PeriksaSaring } from '#paths'

/** The filter that an address carries, as the next address carries it. */
export function filterOf(url: URL): PeriksaSaring {
  const { hasil, rumpun, bab, urut } = checkFilter(url.searchParams)
  return { hasil, rumpun, bab, urut: urut === 'bab' ? 'bab' : null }
}
