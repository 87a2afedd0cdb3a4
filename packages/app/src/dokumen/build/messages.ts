import type { DocumentTree, Jenis } from '@akuntabel/documents'
import type { FORMATS } from '../nama.ts'

export type Format = (typeof FORMATS)[number]
export type BuiltFormat = Exclude<Format, 'json'>

/** A document to print: its data (by `toMessage`), or a tree that was kept. */
export type BuildSource = { jenis: Jenis; data: unknown } | { tree: DocumentTree }

export type BuildRequest = BuildSource & { formats: readonly BuiltFormat[] }

export type BuiltFiles = Partial<Record<BuiltFormat, Uint8Array>>
