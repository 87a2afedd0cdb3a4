import type { Lembaga } from '@akuntabel/domain'
import { z } from 'zod'
import { type Kantor, readLembaga } from './read-lembaga.ts'

/** What a file of an agency holds: one version of its names, and its offices where they are known. */
export interface LembagaFile {
  kode: string
  versi: number
  lembaga: Lembaga
  kantor: Kantor[]
}

const head = z.looseObject({
  kode: z.string().regex(/^[a-z][a-z0-9-]{1,29}$/),
  versi: z.number().int().min(1).max(999),
})

export type LembagaFileReading = { ok: true; file: LembagaFile } | { ok: false; errors: string[] }

/** Reads a file of an agency; every fault is named by its place, none is repaired. */
export function readLembagaFile(content: unknown): LembagaFileReading {
  const read = head.safeParse(content)
  if (!read.success) {
    return { ok: false, errors: read.error.issues.map(({ path }) => `Isi "${path.join('.')}" tidak benar.`) }
  }
  const { kode, versi, ...isi } = read.data
  const reading = readLembaga(isi)
  return reading.ok
    ? { ok: true, file: { kode, versi, lembaga: reading.lembaga, kantor: reading.kantor } }
    : reading
}
