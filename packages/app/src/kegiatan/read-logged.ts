import { KEGIATAN_JENIS, KEGIATAN_STATES, type KegiatanState } from '@akuntabel/domain'
import type { Person } from '../auth/person.ts'
import { isAppError } from '../errors/app-error.ts'
import { keyOf } from '../tabel/key-of.ts'
import type { TabelRow } from '../tabel/tabel.ts'
import { type KegiatanIsiFile, type Logged, loggedIsi } from './kegiatan-file.ts'
import type { Servable } from './kegiatan-links.ts'
import { isiOf, type KegiatanIsi, readPart, type TypedRow, wholeOf } from './kegiatan-words.ts'
import { readTold } from './move-kegiatan.ts'

export interface ReadAsk {
  tahun: number
  today: string
  rencana: Servable['rencana']
  /** Who can answer for it. */
  people: readonly Person[]
}

type Say = (field: string, sentence: string) => void

/** What a row of a file says of one, over what is saved of it; every cell that is wrong is said. An empty cell says nothing. */
export function readLogged(
  cells: TabelRow,
  saved: Logged | null,
  { ask, say }: { ask: ReadAsk; say: Say },
): KegiatanIsiFile | null {
  let failed = false
  const wrong: Say = (field, sentence) => {
    failed = true
    say(field, sentence)
  }
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (cause) {
      if (!isAppError(cause)) throw cause
      for (const [name, sentence] of Object.entries(cause.data.fields ?? {})) wrong(fieldOf(name), sentence)
      return undefined
    }
  }
  const cell = (field: string) => cells[field] ?? ''
  const state =
    cell('keadaan') === '' ? (saved?.row.state ?? 'direncanakan') : keyOf(KEGIATAN_STATES, cell('keadaan'))
  if (state === null) wrong('keadaan', oneOf(KEGIATAN_STATES))
  for (const [field, states] of Object.entries(ONLY))
    if (cell(field) !== '' && state !== null && !states.includes(state)) wrong(field, onlyWhen(states))
  const owner = ownerOf(cell('orang'), saved, ask, wrong)
  const part = cell('subbagian')
  const subbagian_id = part === '' ? null : partOf(part, ask)
  if (subbagian_id === undefined) wrong('subbagian', 'Bagian ini tidak ada dalam daftar bagian kantor.')
  let isi = saved === null ? BLANK : isiOf(saved.row, saved)
  for (const field of FIELDS) {
    const typed = cell(field)
    if (typed === '' && (saved !== null || !REQUIRED.includes(field))) continue
    try {
      isi = readPart(isi, field, field === 'jenis' ? jenisOf(typed) : typed)
    } catch (cause) {
      if (!isAppError(cause)) throw cause
      const [sentence = ''] = Object.values(cause.data.fields ?? {})
      wrong(field, field === 'jenis' ? oneOf(KEGIATAN_JENIS) : sentence)
    }
  }
  for (const list of ['peserta', 'naskah'] as const)
    if (cell(list) !== '') isi = readList(isi, list, { typed: cell(list), wrong })
  if (failed || state === null || subbagian_id === undefined) return null
  const { mulai, selesai } = isi
  const alasan = cell('alasan') || (saved?.row.alasan ?? null)
  const dialihkanKe = cell('dialihkan_ke') || (saved?.row.dialihkan_ke ?? null)
  const days = { ...(mulai === null ? {} : { mulai }), ...(selesai === null ? {} : { selesai }) }
  const told = attempt(() => readTold(state, { ...days, alasan, dialihkanKe }, ask))
  const whole = attempt(() => wholeOf({ ...isi, ...(told?.mulai == null ? NO_DAYS : {}) }, ask))
  if (told === undefined || whole === undefined) return null
  const { subbagian: _, orang: __, untuk: ___, ...rest } = whole
  return { ...rest, ...told, ...owner, state, subbagian_id }
}

const NO_DAYS = { mulai: null, selesai: null }
const FIELDS = [
  ...(['nama', 'jenis', 'rencana_mulai', 'rencana_selesai', 'mulai', 'selesai', 'tempat'] as const),
  ...(['tahapan', 'tujuan', 'hasil', 'kendala', 'solusi'] as const),
]
const REQUIRED: readonly string[] = ['nama', 'jenis', 'rencana_mulai']

/** Cells that are told of some states only. */
const ONLY: Record<string, readonly KegiatanState[]> = {
  ...{ mulai: ['dilaksanakan'], selesai: ['dilaksanakan'] },
  ...{ alasan: ['belum', 'dialihkan'], dialihkan_ke: ['dialihkan'] },
}

const BLANK: KegiatanIsi = {
  ...{ nama: '', jenis: 'lain', rencana_mulai: '', rencana_selesai: null, ...NO_DAYS },
  ...{ tempat: '', tahapan: '', tujuan: '', hasil: '', kendala: '', solusi: '' },
  ...{ subbagian: null, orang: null, peserta: [], naskah: [], untuk: {} },
}

/** Of the name a cell has in its form, `isi.peserta/0/kelompok.isi`, or of what became of it. */
function fieldOf(name: string): string {
  if (name === 'dialihkanKe') return 'dialihkan_ke'
  return (name.startsWith('isi.') ? name.split('.')[1] : name)?.split('/')[0] ?? ''
}

function oneOf(choices: Record<string, string>): string {
  return `Tulis salah satu: ${Object.values(choices).join(', ')}.`
}

function onlyWhen(states: readonly KegiatanState[]): string {
  return `Hanya diisi bila keadaannya ${states.map((one) => KEGIATAN_STATES[one]).join(' atau ')}.`
}

const jenisOf = (typed: string) => keyOf(KEGIATAN_JENIS, typed) ?? typed

/** By the name a plan gives it, with or without the agency's word before it. */
export function partOf(typed: string, { rencana }: Pick<ReadAsk, 'rencana'>): string | undefined {
  const name = typed.toLowerCase()
  const kata = rencana.office.lembaga.organisasi.subbagian?.kata.toLowerCase()
  return rencana.parts.find((part) => [name, `${kata} ${name}`].includes(part.name.toLowerCase()))?.id
}

function ownerOf(
  typed: string,
  saved: Logged | null,
  { people }: ReadAsk,
  wrong: Say,
): Pick<KegiatanIsiFile, 'person_id' | 'penanggung_jawab'> {
  const { person_id = null, penanggung_jawab = null } = saved === null ? {} : loggedIsi(saved)
  if (typed === '' || typed === penanggung_jawab) return { person_id, penanggung_jawab }
  const found = people.filter(({ name }) => name.toLowerCase() === typed.toLowerCase())
  const [who] = found
  if (who === undefined) wrong('orang', 'Tidak ada orang dengan nama ini dalam daftar penanggung jawab.')
  if (found.length > 1)
    wrong('orang', 'Lebih dari satu orang bernama ini. Pilih orangnya pada halaman kegiatannya.')
  return { person_id: who?.id ?? null, penanggung_jawab: who?.name ?? null }
}

/** A list that stands in one cell, a line each, in place of what is saved. */
function readList(
  isi: KegiatanIsi,
  list: 'peserta' | 'naskah',
  { typed, wrong }: { typed: string; wrong: Say },
): KegiatanIsi {
  let now: KegiatanIsi = { ...isi, [list]: [] }
  for (const [at, line] of linesOf(typed).entries()) {
    const row = LINES[list](line)
    if (row === null) {
      wrong(list, FORMS[list])
      return isi
    }
    for (const [field, text] of Object.entries(row))
      try {
        now = readPart(now, `${list}/${at}/${field}`, text)
      } catch (cause) {
        if (!isAppError(cause)) throw cause
        wrong(list, Object.values(cause.data.fields ?? {})[0] ?? '')
        return isi
      }
  }
  return now
}

export function linesOf(cell: string): string[] {
  return cell.split(/\r?\n/).flatMap((line) => line.trim() || [])
}

const FORMS = {
  peserta: 'Tulis kelompok | laki-laki | perempuan, contoh: Pelajar | 18 | 22.',
  naskah: 'Tulis nomor | tanggal | perihal, contoh: 5/PP | 15 Maret 2022 | Laporan kegiatan.',
}

const LINES: Record<'peserta' | 'naskah', (line: string) => TypedRow | null> = {
  peserta(line) {
    const [, kelompok = '', laki = '', perempuan = ''] = /^(.*?)(?:\s*\|([^|]*)\|([^|]*))?$/.exec(line) ?? []
    return kelompok.includes('|') ? null : { kelompok, laki: laki.trim(), perempuan: perempuan.trim() }
  },
  naskah(line) {
    const [nomor, tanggal, ...perihal] = line.split('|')
    if (tanggal === undefined || perihal.length === 0) return null
    return { nomor: nomor?.trim() ?? '', tanggal: tanggal.trim(), perihal: perihal.join('|').trim() }
  },
}
