import { KEYAKINAN, PERATURAN_KINDS, type Peraturan, type PeraturanKind } from '@akuntabel/domain'
import { z } from 'zod'
import { cardShape, cardView, type FormFieldView, optionalText } from '../input/card.ts'
import { shortText, tahun } from '../input/schemas.ts'
import type { TabelRow } from '../tabel/tabel.ts'

const KINDS = Object.entries(PERATURAN_KINDS).map(([value, { label }]) => ({ value, label }))
const SURE = Object.entries(KEYAKINAN).map(([value, label]) => ({ value, label }))

/** Chosen in a form by its value, written in a file by its label. */
function choiceOf<T extends string>(choices: { value: string; label: string }[], sentence: string) {
  return z.string().transform((typed, ctx): T => {
    const text = typed.trim().toLowerCase()
    const found = choices.find(({ value, label }) => value === text || label.toLowerCase() === text)
    if (found !== undefined) return found.value as T
    ctx.addIssue(sentence)
    return z.NEVER
  })
}

const optionalYear = z.preprocess((typed) => (typed === '' ? undefined : typed), tahun.optional())

/** What is written down of a law; form, file and what the trail says follow from it. */
export const PERATURAN_FIELDS = {
  kode: { label: 'Sebutan singkat', schema: shortText(40), hint: 'contoh: UU 7/2017' },
  jenis: { label: 'Jenis', schema: choiceOf<PeraturanKind>(KINDS, 'Pilih jenisnya.'), as: 'pilihan' },
  sebutan: {
    label: 'Sebutan lengkap jenis',
    schema: optionalText(200),
    hint: 'Untuk peraturan menteri, peraturan lembaga, dan keputusan, contoh: Peraturan Komisi Pemilihan Umum',
  },
  nomor: { label: 'Nomor', schema: shortText(80), hint: 'contoh: 7, atau 5/PR.03-1-Kpt/03/KPU/I/2018' },
  tahun: {
    label: 'Tahun',
    schema: z.coerce
      .number('Tulis tahun empat angka.')
      .int('Tulis tahun empat angka.')
      .min(1945, 'Tulis tahun empat angka.')
      .max(2100, 'Tulis tahun empat angka.'),
    as: 'angka',
  },
  tentang: {
    label: 'Tentang',
    schema: shortText(1000),
    as: 'panjang',
    hint: 'Judulnya, tanpa kata tentang.',
  },
  ln: { label: 'Nomor Lembaran Negara', schema: optionalText(20) },
  tln: { label: 'Nomor Tambahan Lembaran Negara', schema: optionalText(20) },
  bn: { label: 'Nomor Berita Negara', schema: optionalText(20) },
  terbit: {
    label: 'Tahun lembaran atau berita',
    schema: optionalYear,
    as: 'angka',
    hint: 'Kosongkan bila sama dengan tahun peraturannya.',
  },
  diubahOleh: {
    label: 'Diubah oleh',
    schema: z
      .string()
      .max(400)
      .default('')
      .transform((typed) =>
        typed
          .split(/[;\n]/)
          .map((one) => one.trim())
          .filter(Boolean),
      ),
    hint: 'Sebutan singkat menurut urutannya, contoh: UU 8/2015; UU 10/2016',
  },
  yakin: {
    label: 'Dari mana',
    schema: choiceOf<Peraturan['yakin']>(SURE, 'Pilih dari mana kutipannya.'),
    as: 'pilihan',
  },
  sumber: { label: 'Sumber', schema: shortText(200), hint: 'Naskah atau dokumen tempat kutipannya dibaca.' },
} as const

export const peraturanShape = cardShape(PERATURAN_FIELDS)

type Typed = z.output<z.ZodObject<typeof peraturanShape>>

export function peraturanOf({ terbit, ...typed }: Typed): Peraturan {
  return { ...typed, terbit: terbit === undefined || terbit === typed.tahun ? null : terbit }
}

/** The form of a law: its short name is asked for only while there is none. */
export function peraturanCard(row: Peraturan | null): FormFieldView[] {
  const values = row === null ? {} : { ...row, diubahOleh: row.diubahOleh.join('; ') }
  const choices = { jenis: KINDS, yakin: SURE }
  return cardView(PERATURAN_FIELDS, { values, choices }).filter(({ name }) => row === null || name !== 'kode')
}

/** A law as a row of a file. */
export function peraturanRow(one: Peraturan): TabelRow & { kode: string } {
  return {
    ...{ kode: one.kode, jenis: PERATURAN_KINDS[one.jenis].label, sebutan: one.sebutan ?? '' },
    ...{ nomor: one.nomor, tahun: String(one.tahun), tentang: one.tentang },
    ...{ ln: one.ln ?? '', tln: one.tln ?? '', bn: one.bn ?? '' },
    terbit: one.terbit === null ? '' : String(one.terbit),
    diubahOleh: one.diubahOleh.join('; '),
    ...{ yakin: KEYAKINAN[one.yakin], sumber: one.sumber },
  }
}
