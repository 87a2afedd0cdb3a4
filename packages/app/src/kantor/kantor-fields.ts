import { type Lembaga, lembagaNameOf } from '@akuntabel/domain'
import type { Unit, UnitProfile } from '@akuntabel/store'
import { z } from 'zod'
import { ZONE_NAMES, ZONES } from '../config/zones.ts'
import { cardShape, cardView, type FormFieldView, optionalText } from '../input/card.ts'
import { shortText } from '../input/schemas.ts'
import { namer } from '../lembaga/lembaga-of.ts'

const PAPERS = { F4: 'F4 (215 × 330 mm)', A4: 'A4 (210 × 297 mm)' } as const
const PAPER_NAMES = Object.keys(PAPERS) as (keyof typeof PAPERS)[]

const LINES =
  'Satu baris kop per baris, paling banyak tiga. Kosongkan untuk memakai nama lembaga dan wilayah.'

/** What documents need to know of the office. */
export const KANTOR_FIELDS = {
  name: { label: 'Nama lengkap', schema: shortText(160) },
  shortName: { label: 'Nama singkat', schema: shortText(80) },
  place: { label: 'Tempat dokumen ditandatangani', schema: shortText(80), hint: 'contoh: Malang' },
  address: {
    label: 'Alamat',
    schema: optionalText(200),
    hint: 'Jalan, nomor, dan kode pos, tanpa nama kota.',
  },
  phone: { label: 'Telepon', schema: optionalText(60) },
  website: { label: 'Laman', schema: optionalText(120), hint: 'contoh: kota-malang.kpu.go.id' },
  email: {
    label: 'Email kantor',
    schema: z.union([z.literal('').transform(() => null), z.email()]).default(''),
    hint: 'contoh: kotamalang@kpu.go.id',
  },
  kopKpu: { label: 'Kop entitas utama', schema: kopLines(), as: 'panjang', hint: LINES },
  kopSekretariat: { label: 'Kop entitas pendukung', schema: kopLines(), as: 'panjang', hint: LINES },
  timezone: { label: 'Zona waktu', schema: z.enum(ZONE_NAMES, 'Pilih zona waktunya.'), as: 'pilihan' },
  paper: { label: 'Kertas', schema: z.enum(PAPER_NAMES, 'Pilih kertasnya.'), as: 'pilihan' },
  memberTerm: { label: 'Masa jabatan anggota', schema: optionalText(20), hint: 'contoh: 2023–2028' },
  kecamatan: {
    label: 'Wilayah kerja',
    schema: lines(200),
    as: 'panjang',
    hint: 'Satu kecamatan, kabupaten, atau kota per baris.',
  },
} as const

export const kantorShape = cardShape(KANTOR_FIELDS)
export type KantorInput = z.output<z.ZodObject<typeof kantorShape>>

export function kantorCard(unit: Unit, lembaga: Lembaga): FormFieldView[] {
  const { name, short_name: shortName, place, timezone, profile } = unit
  const text = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n')
  const choices = {
    timezone: ZONE_NAMES.map((value) => ({ value, label: ZONES[value] })),
    paper: PAPER_NAMES.map((value) => ({ value, label: PAPERS[value] })),
  }
  const values = {
    ...{ name, shortName, place },
    address: profile.address,
    phone: profile.phone,
    website: profile.website,
    email: profile.email,
    kopKpu: text(profile.kop?.kpu),
    kopSekretariat: text(profile.kop?.sekretariat),
    timezone: timezone === 'Asia/Pontianak' ? 'Asia/Jakarta' : timezone,
    paper: profile.paper ?? 'F4',
    memberTerm: profile.memberTerm,
    kecamatan: text(profile.kecamatan),
  }
  return cardView(KANTOR_FIELDS, { values, choices }).filter(
    (field) => field.name !== 'kopSekretariat' || lembaga.entitas.sekretariat !== null,
  )
}

/** What was typed, on top of what the profile also holds. */
export function profileOf(before: UnitProfile, input: KantorInput): UnitProfile {
  const { address, phone, website, email, paper, memberTerm, kecamatan } = input
  const said = { address, phone, website, email }
  return {
    ...before,
    ...Object.fromEntries(Object.entries(said).map(([key, value]) => [key, value ?? undefined])),
    kop: { kpu: input.kopKpu, sekretariat: input.kopSekretariat },
    ...{ paper, memberTerm, kecamatan },
  }
}

/** The name an office of this agency must begin with, so that letterheads know its region. */
export function nameBegins(unit: Unit, lembaga: Lembaga): string {
  return lembagaNameOf(lembaga, unit.unit_code).nama
}

/** Lines of the letterhead of an entity: its own, else the agency's pattern. */
export function kopOf(unit: Unit, lembaga: Lembaga, entitas: 'kpu' | 'sekretariat'): string[] {
  const own = unit.profile.kop?.[entitas] ?? []
  return own.length > 0 ? own : (lembaga.entitas[entitas]?.kop ?? []).map(namer(lembaga, unit))
}

function lines(most: number) {
  return z
    .string()
    .max(8000)
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .refine((list) => list.length <= most, `Paling banyak ${most} baris.`)
}

function kopLines() {
  return lines(3).refine(
    (list) => list.every((line) => line.length <= 80),
    'Paling banyak 80 huruf per baris.',
  )
}
