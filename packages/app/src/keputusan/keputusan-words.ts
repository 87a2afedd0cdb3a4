import { type KeputusanIsi, LAMPIRAN_NAMES, type LampiranIsi } from '@akuntabel/domain'
import { z } from 'zod'
import { fieldErrors, invalidInput } from '../errors/field-errors.ts'
import { readWith } from '../input/sentences.ts'
import { TICK, ticked } from '../lembar/word-rows.ts'
import { diktumText, isEmptyDiktum, readDiktum, readLines } from './read-lines.ts'

export type Typed = KeputusanIsi & { nomor: string | null }

/** A meeting that can be noticed: the id of its Berita Acara, and how a decree cites it. */
export interface Rapat {
  id: string
  kutipan: string
}

const LONG = 4000
const lines = z.string().max(40_000).transform(readLines)

/** How each text is read, by the name it has in the form. */
const PARTS = {
  judul: z.string().trim().max(500),
  nomor: z
    .string()
    .trim()
    .max(120)
    .transform((typed) => typed || null),
  menimbang: lines,
  memerhatikan: lines,
}

const diktum = z.string().max(LONG).transform(readDiktum)

const LABELS: Record<string, string> = {
  judul: 'judul',
  nomor: 'nomor',
  menimbang: 'Menimbang',
  mengingat: 'Mengingat',
  memerhatikan: 'Memerhatikan',
  // After the texts, which it changes: rows are saved by their names.
  rapat: 'Memerhatikan',
  diktum: 'diktum',
  lampiran: 'lampiran',
}

/** What a part is called, also of one among many. */
export function labelOf(part: string): string {
  const [name = ''] = part.split('/')
  return LABELS[name] ?? name
}

/** The part of a law: names of fields hold no spaces. */
export function lawPart(kode: string): string {
  return `mengingat/${kode.replaceAll(' ', '_')}`
}

/** Every part as its form shows it: a text, a tick for each law, meeting and Lampiran, a text for each diktum and two to write in. */
export function wordsOf(
  { judul, nomor, menimbang, mengingat, memerhatikan, dikta, lampiran }: Typed,
  { laws, rapat }: { laws: readonly string[]; rapat: readonly Rapat[] },
): Record<string, string> {
  const tick = (is: boolean) => (is ? TICK : '')
  return {
    ...{ judul, nomor: nomor ?? '', menimbang: menimbang.join('\n'), memerhatikan: memerhatikan.join('\n') },
    ...Object.fromEntries(laws.map((kode) => [lawPart(kode), tick(mengingat.includes(kode))])),
    ...Object.fromEntries(
      rapat.map(({ id, kutipan }) => [`rapat/${id}`, tick(memerhatikan.includes(kutipan))]),
    ),
    ...Object.fromEntries(LAMPIRAN_NAMES.map((one) => [`lampiran/${one}`, tick(lampiran.includes(one))])),
    ...Object.fromEntries([...dikta.map(diktumText), '', ''].map((text, at) => [`diktum/${at}`, text])),
  }
}

/** One part read into the words of a draft. Error: what cannot be read is refused with the sentence of its field. */
export function readPart(
  isi: Typed,
  { part, text }: { part: string; text: string },
  { laws, rapat }: { laws: readonly string[]; rapat: readonly Rapat[] },
): Typed {
  const [name = '', of = ''] = part.split('/')
  switch (name) {
    case 'mengingat':
      return {
        ...isi,
        mengingat: toggled(
          isi.mengingat,
          laws.find((one) => lawPart(one) === part),
          text,
        ),
      }
    case 'rapat':
      return {
        ...isi,
        memerhatikan: toggled(isi.memerhatikan, rapat.find((one) => one.id === of)?.kutipan, text),
      }
    case 'lampiran': {
      const chosen = toggled(isi.lampiran, of as LampiranIsi, text)
      return { ...isi, lampiran: LAMPIRAN_NAMES.filter((one) => chosen.includes(one)) }
    }
    case 'diktum': {
      const dikta = [...isi.dikta]
      dikta[Number(of)] = parsed(diktum, text)
      return { ...isi, dikta }
    }
    default:
      return { ...isi, [name]: parsed(PARTS[name as keyof typeof PARTS], text) }
  }
}

function toggled<T extends string>(list: readonly T[], one: T | undefined, text: string): T[] {
  const others = list.filter((other) => other !== one)
  return one !== undefined && ticked(text) ? [...others, one] : others
}

function parsed<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  const read = readWith(z.object({ isi: schema }), { isi: text })
  if (!read.success) throw invalidInput(fieldErrors(read.error))
  return (read.data as { isi: z.output<S> }).isi
}

/** Dikta that were emptied are gone, and those behind them move up. */
export function tidy(isi: Typed): Typed {
  return { ...isi, dikta: isi.dikta.filter((one) => one !== undefined && !isEmptyDiktum(one)) }
}
