import { type BeritaAcaraIsi, formatDate } from '@akuntabel/domain'
import { z } from 'zod'
import { fieldErrors, invalidInput } from '../errors/field-errors.ts'
import { optionalDate } from '../input/schemas.ts'
import { readWith } from '../input/sentences.ts'
import { diktumText, isEmptyDiktum, readDiktum, readLines } from '../keputusan/read-lines.ts'
import { TICK, ticked } from '../lembar/word-rows.ts'

export type Typed = BeritaAcaraIsi & { nomor: string | null }

const short = (max: number) => z.string().trim().max(max)

/** How each part is read, by the name it has in the form. */
const PARTS = {
  judul: short(500),
  rapat: short(120),
  tempat: short(200),
  tanggal: optionalDate.transform((date) => date ?? null),
  undangan: z.string().max(10_000).transform(readLines),
  nomor: short(120).transform((typed) => typed || null),
}

const putusan = z.string().max(4000).transform(readDiktum)

export const LABELS: Record<string, string> = {
  judul: 'Tentang',
  rapat: 'Nama rapat',
  tempat: 'Tempat',
  tanggal: 'Tanggal rapat',
  undangan: 'Undangan lain',
  nomor: 'Nomor',
  hadir: 'yang hadir',
  putusan: 'Hasil rapat',
}

/** What a part is called, also of one among many. */
export function labelOf(part: string): string {
  const [name = ''] = part.split('/')
  return LABELS[name] ?? name
}

/** Every part as its form shows it: a text, a tick for each who could be there, a text for each decision and two to write in. */
export function wordsOf(
  { judul, rapat, tempat, tanggal, hadir, undangan, putusan, nomor }: Typed,
  people: readonly string[],
): Record<string, string> {
  return {
    ...{ judul, rapat, tempat, nomor: nomor ?? '', undangan: undangan.join('\n') },
    tanggal: tanggal === null ? '' : formatDate(tanggal),
    ...Object.fromEntries(people.map((id) => [`hadir/${id}`, hadir.includes(id) ? TICK : ''])),
    ...Object.fromEntries([...putusan.map(diktumText), '', ''].map((text, at) => [`putusan/${at}`, text])),
  }
}

/** One part read into the words of a draft. Error: what cannot be read is refused with the sentence of its field. */
export function readPart(isi: Typed, part: string, text: string): Typed {
  const [name = '', of = ''] = part.split('/')
  if (name === 'hadir') {
    const others = isi.hadir.filter((id) => id !== of)
    return { ...isi, hadir: ticked(text) ? [...others, of] : others }
  }
  if (name === 'putusan') {
    const list = [...isi.putusan]
    list[Number(of)] = parsed(putusan, text)
    return { ...isi, putusan: list }
  }
  return { ...isi, [name]: parsed(PARTS[name as keyof typeof PARTS], text) }
}

function parsed<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  const read = readWith(z.object({ isi: schema }), { isi: text })
  if (!read.success) throw invalidInput(fieldErrors(read.error))
  return (read.data as { isi: z.output<S> }).isi
}

/** Decisions that were emptied are gone, and those behind them move up. */
export function tidy(isi: Typed): Typed {
  return { ...isi, putusan: isi.putusan.filter((one) => one !== undefined && !isEmptyDiktum(one)) }
}
