import { webRoutes } from '../../isolation/web-routes.ts'

const IN_YEAR = '/k/[unit]/[entitas]/[tahun]/'

/** Pages of a year that need nothing but the year. */
export const PLAIN_PAGES: readonly string[] = webRoutes()
  .filter(({ id, hasPage }) => hasPage && id.startsWith(IN_YEAR))
  .map(({ id }) => id.slice(IN_YEAR.length))
  .filter((id) => !id.includes('['))
