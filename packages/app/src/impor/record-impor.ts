import { createHash } from 'node:crypto'
import { imporRows } from '@akuntabel/domain'
import { insertImpor, type Reader, type Writer } from '@akuntabel/store'
import { z } from 'zod'
import type { ListRow } from '../lembar/list-sheet.ts'
import type { ImporKind, ImporPlace } from './impor-kind.ts'

/** SHA-256 of the file that what is saved was read from; without it it was typed. */
export const imporInput = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()

export function hashOfFile(isi: Uint8Array): string {
  return createHash('sha256').update(isi).digest('hex')
}

/** Remembers how rows stand before a file changes them; `done` keeps what it changed, and nothing where it changed nothing. */
export async function beginImpor(
  tx: Reader,
  kind: ImporKind,
  { berkas, ...place }: ImporPlace & { berkas: string | undefined },
): Promise<{ done(tx: Writer, by: string): Promise<void> }> {
  if (berkas === undefined) return { done: async () => {} }
  const before = await kind.rows(tx, place)
  return { done: (writer, by) => keep(writer, kind, { place, berkas, before, by }) }
}

async function keep(
  tx: Writer,
  kind: ImporKind,
  { place, berkas, before, by }: { place: ImporPlace; berkas: string; before: ListRow[]; by: string },
): Promise<void> {
  const baris = imporRows(before, await kind.rows(tx, place), kind.nameOf)
  if (baris.length === 0) return
  await insertImpor(tx, {
    unit_code: place.unit,
    jenis: kind.jenis,
    entitas: kind.perEntitas ? place.entitas : null,
    tahun: await kind.yearOf(tx, place),
    berkas_sha256: berkas,
    baris: JSON.stringify(baris),
    urutan: JSON.stringify(before.map(({ id }) => id)),
    oleh: by,
  })
}
