import type { Peraturan } from './peraturan.ts'
import data from './peraturan-bawaan.json' with { type: 'json' }

/** Laws every office finds in its library, each with where its citation was read. An office replaces one by its own. */
export const PERATURAN_BAWAAN: readonly Peraturan[] = data.peraturan as readonly Peraturan[]
