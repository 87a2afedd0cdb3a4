import { ROLE_NAMES, ROLES } from '@akuntabel/domain'
import { isRole, panduanOf } from '#server/panduan.ts'
import { placeOf } from '#server/place.ts'
import type { PageServerLoad } from './$types'

/** Guides of one's own roles; of another where it is asked for. */
export const load: PageServerLoad = (event) => {
  const place = placeOf(event)
  const own = ROLE_NAMES.filter((role) => event.locals.actor?.roles.includes(role))
  const asked = event.url.searchParams.get('peran')
  const shown = isRole(asked) ? [asked] : own
  return {
    panduan: shown.map((role) => panduanOf(role, place)),
    lain: ROLE_NAMES.filter((role) => !shown.includes(role)).map((role) => ({
      role,
      label: ROLES[role].label,
    })),
  }
}
