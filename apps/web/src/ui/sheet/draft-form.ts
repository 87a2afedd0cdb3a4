import type { DrafView } from '@akuntabel/app'
import { type Place, paths } from '#paths'

interface Typed {
  place: Place
  draf: DrafView
  /** Whose draft it is: in one computer, several people may type. */
  owner: string
  /** The page answers a form whose text nobody has kept: a refused one, more rows, a file that was read. */
  unkept?: boolean
}

/** Attributes of a form whose fields are kept while they are typed. */
export function draftForm({ place, draf, owner, unkept = false }: Typed): Record<string, string | number> {
  return {
    'data-draf': draf.kunci,
    'data-draf-url': paths.draf(place),
    'data-owner': `${place.unit}/${owner}`,
    'data-urut': draf.urut,
    ...(draf.atText === null ? { 'data-settled': '' } : {}),
    ...(unkept ? { 'data-unkept': '' } : {}),
  }
}
