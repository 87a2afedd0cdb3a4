import { type Policy, policyFromJson } from '@akuntabel/domain'
import { readWith } from '../input/sentences.ts'
import { completePack } from './complete-pack.ts'
import { packSchema } from './pack-schema.ts'

export type PackReading = { ok: true; policy: Policy } | { ok: false; errors: string[] }

/** Reads a policy pack of any format and checks every field; every fault is named, none is repaired. */
export function readPack(isi: unknown): PackReading {
  if (typeof isi !== 'object' || isi === null || Array.isArray(isi)) {
    return { ok: false, errors: ['Kebijakan bukan objek JSON.'] }
  }
  const read = readWith(packSchema, completePack({ ...isi }))
  if (read.success) return { ok: true, policy: policyFromJson(read.data) }
  return { ok: false, errors: [...new Set(read.error.issues.map(faultOf))] }
}

function faultOf({
  path,
  code,
  message,
  ...issue
}: {
  path: PropertyKey[]
  code?: string
  message: string
  keys?: string[]
}): string {
  if (path[0] === 'format') return 'Format paket ini tidak dikenal. Perbarui Akuntabel, lalu coba lagi.'
  if (code === 'unrecognized_keys') return `Isi "${issue.keys?.join('", "')}" tidak dikenal.`
  return `Isi "${path.join('.')}" ${message}`
}
