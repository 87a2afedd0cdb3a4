import type { CheckFilter } from '@akuntabel/app/periksa'

/** The address of an action that comes back to the same filter. */
export function withFilter(action: string, { hasil, rumpun, bab, urut }: CheckFilter): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries({ hasil, rumpun, bab, urut: urut === 'bab' ? urut : null }))
    if (value !== null) search.set(key, value)
  return `?/${action}${search.size === 0 ? '' : `&${search}`}`
}
