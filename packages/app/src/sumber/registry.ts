import { dokumenTertandatangani } from './dokumen-tertandatangani.ts'
import { revisiDipa } from './revisi-dipa.ts'
import { serapan } from './serapan.ts'
import type { Sumber } from './sumber.ts'
import { targetPk } from './target-pk.ts'

/** Figures a component can take from the program; the names are stored. */
export const SUMBER = {
  'revisi-dipa': revisiDipa,
  serapan,
  'target-pk': targetPk,
  'dokumen-tertandatangani': dokumenTertandatangani,
} as const satisfies Record<string, Sumber>

const PREFIX = 'sistem:'

/** The source of a component, null where its figure is no figure of the program. */
export function sumberOf(asal: string): Sumber | null {
  if (!asal.startsWith(PREFIX)) return null
  return (SUMBER as Record<string, Sumber>)[asal.slice(PREFIX.length)] ?? null
}

/** As a form offers them. */
export const SUMBER_CHOICES = Object.entries(SUMBER).map(([name, { label }]) => ({
  value: `${PREFIX}${name}`,
  label,
}))
