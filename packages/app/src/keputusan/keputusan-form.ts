import { type KeputusanIsi, LAMPIRAN_NAMES } from '@akuntabel/domain'
import { z } from 'zod'
import { diktumText, isEmptyDiktum, readDiktum, readLines } from './read-lines.ts'

const LONG = 4000

const lines = z.string().max(40_000).default('').transform(readLines)

const dikta = z
  .array(z.string().max(LONG))
  .max(40)
  .default([])
  .transform((typed) => typed.map(readDiktum).filter((one) => !isEmptyDiktum(one)))

/** The words of a draft as its form sends them. */
export const keputusanForm = z.object({
  judul: z.string().trim().max(500).default(''),
  nomor: z
    .string()
    .trim()
    .max(120)
    .default('')
    .transform((typed) => typed || null),
  menimbang: lines,
  mengingat: z.array(z.string().max(40)).max(100).default([]),
  memerhatikan: lines,
  dikta,
  lampiran: z.array(z.enum(LAMPIRAN_NAMES, 'Lampiran ini tidak dikenal.')).max(5).default([]),
})

/** The same words as a form shows them. */
export interface KeputusanFormView {
  judul: string
  nomor: string
  menimbang: string
  memerhatikan: string
  dikta: string[]
}

export function formOf(isi: KeputusanIsi, nomor: string | null): KeputusanFormView {
  return {
    judul: isi.judul,
    nomor: nomor ?? '',
    menimbang: isi.menimbang.join('\n'),
    memerhatikan: isi.memerhatikan.join('\n'),
    dikta: isi.dikta.map(diktumText),
  }
}
