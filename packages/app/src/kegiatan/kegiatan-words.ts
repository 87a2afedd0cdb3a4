import { formatDate, KEGIATAN_JENIS_NAMES, type KegiatanJenis, parseDate } from '@akuntabel/domain'
import type { Kegiatan, KegiatanNaskah, KegiatanPeserta, KegiatanUntuk } from '@akuntabel/store'
import { z } from 'zod'
import { cellName } from '../draf/cell-name.ts'
import { textVersion } from '../draf/text-version.ts'
import { fieldErrors, invalidInput } from '../errors/field-errors.ts'
import { optionalDate, writtenDate } from '../input/schemas.ts'
import { EMPTY, readWith, WRONG_DATE } from '../input/sentences.ts'
import type { SavedRow } from '../lembar/sheet-rows.ts'
import { wordRows } from '../lembar/word-rows.ts'
import { spanOf, spanProblem } from './kegiatan-dates.ts'

export const TEXTS = ['tujuan', 'hasil', 'kendala', 'solusi'] as const
export type Texts = Record<(typeof TEXTS)[number], string>

/** Who came, or a document, as it was typed in its row: read when the whole is known. */
export type TypedRow = Record<string, string>

/** All that its form can change. */
export interface KegiatanIsi extends Texts {
  nama: string
  jenis: KegiatanJenis
  rencana_mulai: string
  rencana_selesai: string | null
  mulai: string | null
  selesai: string | null
  tempat: string
  tahapan: string
  subbagian: string | null
  orang: string | null
  peserta: TypedRow[]
  naskah: TypedRow[]
  /** By the id of what it serves. */
  untuk: Record<string, Texts>
}

export const LABELS: Record<string, string> = {
  ...{ nama: 'Nama kegiatan', jenis: 'Jenis', tempat: 'Tempat', tahapan: 'Tahapan' },
  ...{ rencana_mulai: 'Rencana mulai', rencana_selesai: 'Rencana selesai' },
  ...{ mulai: 'Dilaksanakan mulai', selesai: 'Dilaksanakan sampai' },
  ...{ subbagian: 'Bagian', orang: 'Penanggung jawab' },
  ...{ tujuan: 'Tujuan', hasil: 'Hasil', kendala: 'Kendala', solusi: 'Solusi' },
  ...{ peserta: 'peserta', naskah: 'dokumen', untuk: 'uraian menurut kaitan' },
}

export function labelOf(part: string): string {
  const [name = ''] = part.split('/')
  return LABELS[name] ?? name
}

const long = z.string().trim().max(4000)
const choice = z
  .string()
  .trim()
  .max(100)
  .transform((typed) => typed || null)

/** How each part is read, by the name it has in the form. */
const PARTS = {
  nama: z.string().trim().min(1).max(300),
  jenis: z.enum(KEGIATAN_JENIS_NAMES, 'Pilih jenisnya.'),
  rencana_mulai: writtenDate,
  rencana_selesai: optionalDate.transform((date) => date ?? null),
  mulai: writtenDate,
  selesai: optionalDate.transform((date) => date ?? null),
  tempat: z.string().trim().max(300),
  tahapan: z.string().trim().max(300),
  ...{ subbagian: choice, orang: choice, tujuan: long, hasil: long, kendala: long, solusi: long },
}

const PESERTA = ['kelompok', 'laki', 'perempuan'] as const
const NASKAH = ['nomor', 'tanggal', 'perihal'] as const
const EMPTY_ROWS = { peserta: 3, naskah: 2 }

export function isiOf(
  row: Kegiatan,
  { peserta, naskah, untuk }: Pick<ReadIsi, 'peserta' | 'naskah'> & { untuk: KegiatanUntuk[] },
): KegiatanIsi {
  const { nama, jenis, rencana_mulai, rencana_selesai, mulai, selesai, tempat, tahapan } = row
  return {
    ...{ nama, jenis, rencana_mulai, rencana_selesai, mulai, selesai, tempat, tahapan },
    ...{ subbagian: row.subbagian_id, orang: row.person_id, ...textsOf(row) },
    peserta: peserta.map(({ kelompok, laki, perempuan }) => ({
      ...{
        kelompok,
        laki: laki === null ? '' : `${laki}`,
        perempuan: perempuan === null ? '' : `${perempuan}`,
      },
    })),
    naskah: naskah.map(({ nomor, tanggal, perihal }) => ({ nomor, tanggal: dateText(tanggal), perihal })),
    untuk: Object.fromEntries(untuk.map((one) => [one.id, textsOf(one)])),
  }
}

function textsOf({ tujuan, hasil, kendala, solusi }: Texts): Texts {
  return { tujuan, hasil, kendala, solusi }
}

function dateText(date: string | null): string {
  return date === null ? '' : formatDate(date)
}

/** Every part as its form shows it, with empty rows to write in; actual days only of what was carried out. */
export function wordsOf(isi: KegiatanIsi): Record<string, string> {
  const { rencana_mulai, rencana_selesai, mulai, selesai, subbagian, orang, peserta, naskah, untuk } = isi
  const rows = (name: 'peserta' | 'naskah', typed: TypedRow[], fields: readonly string[]) =>
    [...typed, ...Array.from({ length: EMPTY_ROWS[name] }, (): TypedRow => ({}))].flatMap((row, at) =>
      fields.map((field): [string, string] => [`${name}/${at}/${field}`, row[field] ?? '']),
    )
  return {
    ...{ nama: isi.nama, jenis: isi.jenis, tempat: isi.tempat, tahapan: isi.tahapan, ...textsOf(isi) },
    ...{ rencana_mulai: dateText(rencana_mulai), rencana_selesai: dateText(rencana_selesai) },
    ...(mulai === null ? {} : { mulai: dateText(mulai), selesai: dateText(selesai) }),
    ...{ subbagian: subbagian ?? '', orang: orang ?? '' },
    ...Object.fromEntries([...rows('peserta', peserta, PESERTA), ...rows('naskah', naskah, NASKAH)]),
    ...Object.fromEntries(
      Object.entries(untuk).flatMap(([id, texts]) =>
        TEXTS.map((field): [string, string] => [`untuk/${id}/${field}`, texts[field]]),
      ),
    ),
  }
}

/**
 * The parts as a sheet. A cell of a list is addressed by the place of its row, into which another row may move up: its
 * version is that of the whole row, so that what was typed for one group never lands on another.
 */
export function kegiatanRows(
  words: Readonly<Record<string, string>>,
  edit: Parameters<typeof wordRows>[1],
): Map<string, SavedRow> {
  const rows = wordRows(words, edit)
  for (const [part, saved] of rows) {
    const [name = '', at] = part.split('/')
    if (name !== 'peserta' && name !== 'naskah') continue
    const whole = (name === 'peserta' ? PESERTA : NASKAH).map(
      (field) => words[`${name}/${at}/${field}`] ?? '',
    )
    rows.set(part, { ...saved, version: textVersion(whole.join('\n')) })
  }
  return rows
}

/** One part read into the whole. Error: what cannot be read is refused with the sentence of its field. */
export function readPart(isi: KegiatanIsi, part: string, text: string): KegiatanIsi {
  const [name = '', of = '', field = ''] = part.split('/')
  if (name === 'peserta' || name === 'naskah') {
    const list = Array.from(
      { length: Math.max(isi[name].length, Number(of) + 1) },
      (_, at) => isi[name][at] ?? {},
    )
    list[Number(of)] = { ...list[Number(of)], [field]: readCell(name, field, text) }
    return { ...isi, [name]: list }
  }
  if (name === 'untuk') {
    const texts = { ...(isi.untuk[of] as Texts), [field]: parsed(long, text) }
    return { ...isi, untuk: { ...isi.untuk, [of]: texts } }
  }
  return { ...isi, [name]: parsed(PARTS[name as keyof typeof PARTS], text) }
}

function readCell(name: 'peserta' | 'naskah', field: string, text: string): string {
  const typed = parsed(z.string().trim().max(300), text)
  if (name === 'peserta' && field !== 'kelompok' && !/^\d{0,6}$/.test(typed))
    throw invalidInput({ isi: 'Tulis jumlah orangnya dengan angka, contoh: 24.' })
  if (field === 'tanggal' && typed !== '' && parseDate(typed) === null)
    throw invalidInput({ isi: WRONG_DATE })
  return typed
}

function parsed<S extends z.ZodType>(schema: S, text: string): z.output<S> {
  const read = readWith(z.object({ isi: schema }), { isi: text })
  if (!read.success) throw invalidInput(fieldErrors(read.error))
  return (read.data as { isi: z.output<S> }).isi
}

export interface ReadIsi extends Omit<KegiatanIsi, 'peserta' | 'naskah'> {
  peserta: Omit<KegiatanPeserta, 'kegiatan_id'>[]
  naskah: Omit<KegiatanNaskah, 'kegiatan_id'>[]
}

/** The whole as it is kept; rows that were emptied are gone. Error: what does not fit together is refused at its cell. */
export function wholeOf(isi: KegiatanIsi, ask: { tahun: number; today: string }): ReadIsi {
  const wrong: Record<string, string> = {}
  const say = (part: string, sentence: string) => {
    wrong[cellName(part, 'isi')] ??= sentence
  }
  const planned = spanOf(isi.rencana_mulai, isi.rencana_selesai)
  const late = spanProblem(planned, { tahun: ask.tahun })
  if (late !== null) say(`rencana_${late.end}`, late.sentence)
  const actual = isi.mulai === null ? null : spanOf(isi.mulai, isi.selesai)
  const odd = actual && spanProblem(actual, ask)
  if (odd) say(odd.end, odd.sentence)
  const peserta = isi.peserta.flatMap(({ kelompok = '', laki = '', perempuan = '' }, at) => {
    if (kelompok === '' && laki === '' && perempuan === '') return []
    if (kelompok === '') say(`peserta/${at}/kelompok`, EMPTY)
    return [{ kelompok, laki: countOf(laki), perempuan: countOf(perempuan) }]
  })
  const naskah = isi.naskah.flatMap(({ nomor = '', tanggal = '', perihal = '' }, at) => {
    if (nomor === '' && tanggal === '' && perihal === '') return []
    if (perihal === '') say(`naskah/${at}/perihal`, EMPTY)
    return [{ nomor, tanggal: parseDate(tanggal), perihal }]
  })
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  return {
    ...{ ...isi, peserta, naskah, rencana_selesai: planned.selesai },
    ...{ mulai: actual?.mulai ?? null, selesai: actual?.selesai ?? null },
  }
}

/** Not written is not counted. */
function countOf(typed: string): number | null {
  return typed === '' ? null : Number(typed)
}
