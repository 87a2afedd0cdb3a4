import type { Warna } from '@akuntabel/domain'

export const SERIF = 'Bookman Old Style'
export const SANS = 'Arial'

export const INK = '1B1F23'
export const QUIET = '57606A'
export const FAINT = 'B4BCC4'
export const ACCENT = '0B5563'
export const MARK = '8A5A00'
export const MARK_FILL = 'FFF4D6'
export const GROUP_FILL = 'F1F5F6'

/** Classes of a scale, as on the pages. */
export const TONE: Record<Warna, string> = { baik: '1E7B3A', cukup: '9A6700', kurang: 'B3261E', netral: INK }
