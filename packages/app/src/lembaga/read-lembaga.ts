import { type Lembaga, ROLE_NAMES, type Role, type UnitLevel } from '@akuntabel/domain'
import { z } from 'zod'
import { ZONE_NAMES, type Zone } from '../config/zones.ts'
import { unitCode } from '../input/schemas.ts'

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

/** An office of the agency, for an installation's first start. */
export interface Kantor {
  kode: string
  nama: string
  singkat: string
  tingkat: UnitLevel
  /** Code of the office above it. */
  induk: string | null
  provinsi: string | null
  /** Where its documents are signed. */
  tempat: string
  zona: Zone
}

const kantor = z.strictObject({
  kode: unitCode,
  nama: text,
  singkat: text,
  tingkat: z.enum(['pusat', 'provinsi', 'kabkota']),
  induk: z.string().nullable().default(null),
  provinsi: text.nullable().default(null),
  tempat: text,
  zona: z.enum(ZONE_NAMES).default('Asia/Jakarta'),
})

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
  /** Its offices, each above those below it. */
  kantor: z
    .array(kantor)
    .refine((all) =>
      all.every(({ induk }, at) => induk === null || all.slice(0, at).some((one) => one.kode === induk)),
    )
    .default([]),
})

export type LembagaReading =
  | { ok: true; lembaga: Lembaga; kantor: Kantor[] }
  | { ok: false; errors: string[] }

/** Reads the stored names of an agency and checks every field; every fault is named, none is repaired. */
export function readLembaga(isi: unknown): LembagaReading {
  const read = schema.safeParse(isi)
  if (read.success) {
    const { kantor: offices, ...lembaga } = read.data
    return { ok: true, lembaga, kantor: offices }
  }
  return { ok: false, errors: read.error.issues.map(({ path }) => `Isi "${path.join('.')}" tidak benar.`) }
}
