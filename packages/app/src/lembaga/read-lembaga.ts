import { type Lembaga, ROLE_NAMES, type Role } from '@akuntabel/domain'
import { z } from 'zod'

const text = z.string().trim().min(1)

const entitas = z.strictObject({
  nama: text,
  singkat: text,
  kop: z.array(text).min(1),
  label: text,
  kepala: text,
  atasan: text.nullable(),
  uraian: text,
})

const list = z.strictObject({ kata: text, kalimat: text.includes('{jumlah}') }).nullable()

const schema = z.strictObject({
  format: z.literal(1),
  nama: text,
  singkat: text,
  ragam: z.array(z.strictObject({ kode: z.string().regex(/^\d+$/), nama: text, singkat: text })),
  entitas: z.strictObject({ kpu: entitas, sekretariat: entitas.nullable() }),
  peran: z.partialRecord(z.enum(ROLE_NAMES as [Role, ...Role[]]), text),
  organisasi: z.strictObject({
    anggota: text.includes('{jumlah}').nullable(),
    divisi: list,
    subbagian: list,
  }),
})

export type LembagaReading = { ok: true; lembaga: Lembaga } | { ok: false; errors: string[] }

/** Reads the stored names of an agency and checks every field; every fault is named, none is repaired. */
export function readLembaga(isi: unknown): LembagaReading {
  const read = schema.safeParse(isi)
  if (read.success) return { ok: true, lembaga: read.data }
  return { ok: false, errors: read.error.issues.map(({ path }) => `Isi "${path.join('.')}" tidak benar.`) }
}
