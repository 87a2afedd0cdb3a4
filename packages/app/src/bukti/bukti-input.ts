import { z } from 'zod'
import { AppError, isAppError } from '../errors/app-error.ts'
import { longText } from '../input/schemas.ts'
import type { BeforeContext } from '../use-case/define-use-case.ts'
import { type InspectedUpload, inspectUpload } from '../vault/inspect-upload.ts'

export const sha256Input = z.string().regex(/^[0-9a-f]{64}$/, 'Pilih berkas dari daftar.')

const CHOOSE = 'Pilih berkas yang akan diunggah.'

/** Evidence as a form sends it: new files, files the office has already, and what they prove. */
export const buktiInput = {
  berkas: z
    .array(z.object({ nama: z.string().max(300), isi: z.instanceof(Uint8Array, { error: CHOOSE }) }))
    .max(20, 'Unggah paling banyak 20 berkas sekaligus.')
    .default([]),
  /** Hashes of files of the office. */
  pakai: z.array(sha256Input).max(50, 'Pilih paling banyak 50 berkas sekaligus.').default([]),
  /** Code of a component; left out, the value itself. */
  untuk: z
    .string()
    .trim()
    .max(10, 'Pilih dari daftar.')
    .optional()
    .transform((kode) => (kode === '' ? undefined : kode)),
  keterangan: longText(500),
}

export interface BuktiForm {
  berkas: { nama: string; isi: Uint8Array }[]
  pakai: string[]
  untuk?: string | undefined
  keterangan?: string | null | undefined
}

/** A file whose content was judged. */
export interface InspectedBukti extends InspectedUpload {
  isi: Uint8Array
}

/** Takes time with large files, so that no connection may be held meanwhile; one that is refused refuses all. */
export async function inspectBukti(
  { actor, services }: Pick<BeforeContext, 'actor' | 'services'>,
  { berkas }: Pick<BuktiForm, 'berkas'>,
): Promise<InspectedBukti[]> {
  const found: InspectedBukti[] = []
  for (const { nama, isi } of berkas) {
    const gauge: Parameters<typeof inspectUpload>[2] = (bytes, limits) =>
      services.archives.measure(bytes, limits, actor.personId)
    const inspected = await inspectUpload(nama, isi, gauge).catch((cause: unknown) => {
      throw berkas.length > 1 ? naming(nama, cause) : cause
    })
    found.push({ ...inspected, isi })
  }
  return found
}

/** Of several files, which one it is. */
function naming(nama: string, cause: unknown): unknown {
  if (!isAppError(cause)) return cause
  return new AppError(cause.code, { ...cause.data, sentence: `${nama}: ${cause.message}` })
}
