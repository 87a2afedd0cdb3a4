import type { RequestEvent } from '@sveltejs/kit'

/** Codes of offices as the database writes them; nothing else is looked up. */
const UNIT = /^[0-9]{2}([.]?[0-9]{2})?$/

/** Whether the address can be of something: no office is called otherwise, and no address holds a NUL. */
export function isKnownAddress({ params, url }: Pick<RequestEvent, 'url'> & { params: object }): boolean {
  const { unit } = params as { unit?: string }
  return (unit === undefined || UNIT.test(unit)) && !/%00/.test(url.pathname + url.search)
}
