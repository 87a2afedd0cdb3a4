import {
  CARD_FIELDS,
  type CardColumns,
  type CardField,
  type CardValues,
  cardToColumns,
  isTooFine,
  kindOf,
  parseNumber,
  TOO_FINE,
  valueToColumns,
} from '@akuntabel/domain'
import { listSubbagian, type Reader } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../errors/field-errors.ts'
import { readFigure } from '../input/figure-input.ts'
import { longText, shortText } from '../input/schemas.ts'
import { lawOf } from '../kebijakan/law.ts'
import { offered } from './card-form.ts'

const shape = Object.fromEntries(CARD_FIELDS.map((field) => [field.key, schemaOf(field)]))

/** What is typed in the form of a card: the schema follows the list of fields, as `CardValues` does. */
export const cardInput = z
  .object(shape)
  .transform((typed) => followKind(typed as CardValues))
  .superRefine((card, context) => {
    for (const [path, message] of Object.entries(boundProblems(card)))
      context.addIssue({ code: 'custom', path: [path], message })
  }) as unknown as z.ZodType<CardValues>

/** The card as it is stored, with what only the office's own law and parts can tell. */
export async function readCard(
  tx: Reader,
  { unit, tahun, card }: { unit: string; tahun: number; card: CardValues },
): Promise<CardColumns> {
  const { bagian, standarNilai, kind } = card
  if (bagian !== null && !(await listSubbagian(tx, unit)).some(({ id }) => id === bagian)) {
    throw invalidInput({ bagian: 'Pilih dari daftar.' })
  }
  if (standarNilai === null) return cardToColumns(card)
  const { policy } = await lawOf(tx, unit, tahun)
  const standar = readFigure(standarNilai, { kind, field: 'standarNilai', policy }).value
  const { amount, code } = valueToColumns(standar)
  return cardToColumns({ ...card, standarNilai: amount ?? code })
}

function schemaOf(field: CardField): z.ZodType {
  const { kind, label, max, required } = field
  const choices = offered(field)?.map(({ value }) => value)
  if (choices !== undefined) {
    const chosen = z.enum(choices, `Pilih ${label.toLowerCase()}.`)
    return required ? chosen : orNothing(chosen)
  }
  if (required) return shortText(max)
  if (kind === 'subbagian') return orNothing(z.uuid('Pilih dari daftar.'))
  if (kind === 'tahun')
    return orNothing(
      z
        .string()
        .regex(/^\s*[0-9]{4}\s*$/, 'Tulis tahun empat angka.')
        .trim(),
    )
  const text = longText(max).transform((written) => written ?? null)
  return kind === 'angka' ? text.transform(readNumber) : text
}

/** An empty field of a form counts as not written. */
function orNothing(schema: z.ZodType): z.ZodType {
  return z
    .union([z.literal('').transform(() => null), schema])
    .nullish()
    .transform((value) => value ?? null)
}

function readNumber(text: string | null, context: z.RefinementCtx): string | null {
  if (text === null) return null
  const reading = parseNumber(text)
  const fits = reading.ok && reading.value.abs().lt(10 ** 15)
  if (fits && !isTooFine(reading.value)) return reading.value.toFixed()
  context.addIssue({ code: 'custom', message: fits ? TOO_FINE : 'Tulis angka, contoh: 80 atau 97,5.' })
  return z.NEVER
}

function followKind(card: CardValues): CardValues {
  return { ...card, polarity: kindOf(card).polarity ?? card.polarity }
}

/** A range has both ends; nothing else has any. */
function boundProblems({ polarity, batasBawah: from, batasAtas: to }: CardValues): Record<string, string> {
  if (polarity !== 'rentang') {
    const only = 'Batas hanya untuk arah “Di dalam rentang”. Kosongkan, atau pilih arah itu.'
    return { ...(from === null ? {} : { batasBawah: only }), ...(to === null ? {} : { batasAtas: only }) }
  }
  const missing = 'Arah “Di dalam rentang” memerlukan kedua batas.'
  if (from === null) return { batasBawah: missing }
  if (to === null) return { batasAtas: missing }
  return Number(from) < Number(to) ? {} : { batasAtas: 'Batas atas harus lebih besar dari batas bawah.' }
}
