import { canonicalJson } from '@akuntabel/store'
import type { JenisDokumen } from './jenis.ts'
import { PROGRAM } from './program.ts'

/**
 * The file of data of a document: what it was made from and with, and of a sealed one who signed and the hash of every
 * other file. The same document gives the same bytes.
 */
export function documentJson(
  { jenis, template }: JenisDokumen,
  data: unknown,
  stamp: Record<string, unknown> = {},
): Uint8Array {
  return Buffer.from(`${canonicalJson({ jenis, template, program: PROGRAM, ...stamp, data })}\n`, 'utf8')
}
