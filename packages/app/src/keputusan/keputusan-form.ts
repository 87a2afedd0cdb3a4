import { type Diktum, type KeputusanIsi, LAMPIRAN_NAMES } from '@akuntabel/domain'
import { z } from 'zod'

const LONG = 4000

/** One item a line; empty lines, and letters or numbers that somebody typed before an item, are left out. */
const lines = z
  .string()
  .max(40_000)
  .default('')
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[a-z]|\d{1,2})[.)]\s+/, '').trim())
      .filter(Boolean),
  )

/** A diktum as one text: its sentence, and below it each item of its list on a line that begins with a dash. */
const dikta = z
  .array(z.string().max(LONG))
  .max(40)
  .default([])
  .transform((typed) => typed.map(diktumOf).filter(({ isi, rincian }) => isi !== '' || rincian.length > 0))

function diktumOf(typed: string): Diktum {
  const all = typed.split('\n').map((line) => line.trim())
  const items = all.filter((line) => /^[-–•]/.test(line))
  return {
    isi: all.filter((line) => !items.includes(line) && line !== '').join(' '),
    rincian: items.map((line) => line.replace(/^[-–•]\s*/, '')).filter(Boolean),
  }
}

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
    dikta: isi.dikta.map(({ isi, rincian }) => [isi, ...rincian.map((one) => `- ${one}`)].join('\n')),
  }
}
