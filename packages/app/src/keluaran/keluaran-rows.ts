import { Decimal, type Entitas, formatNumber, isTooFine, parseNumber, TOO_FINE } from '@akuntabel/domain'
import type { AnggaranBaris, Keluaran } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import { editOf, type SavedRow } from '../lembar/sheet-rows.ts'
import { unknownSource } from '../sumber-dana/sources.ts'

export const KELUARAN_FIELDS: Record<string, string> = {
  ...{ entitas: 'Entitas', sumber: 'Sumber dana', indikator: 'Indikator kegiatan' },
  ...{ satuan: 'Satuan', volume: 'Volume', target: 'Target (%)', pelaksanaan: 'Target pelaksanaan' },
}

/** Written on every row and inherited downward; what is made is written on lowest rows. */
const EVERY = ['entitas', 'sumber'] as const
export const LOWEST = ['indikator', 'satuan', 'volume', 'target', 'pelaksanaan'] as const

export function keluaranRowId(kode: string): string {
  return `baris/${kode}`
}

/** Every row of the budget as its output is typed in; `parents` are codes with rows below them. */
export function keluaranRows(baris: readonly AnggaranBaris[]): Map<string, SavedRow> {
  const parents = new Set(baris.map(({ induk_kode }) => induk_kode))
  return new Map(
    baris.map((row) => {
      const typed = typedKeluaran(row)
      const names = parents.has(row.kode) ? EVERY : [...EVERY, ...LOWEST]
      const fields = Object.fromEntries(names.map((name) => [name, typed[name]]))
      return [keluaranRowId(row.kode), { ...editOf(row), fields }]
    }),
  )
}

/** As it is typed in. */
export function typedKeluaran(
  row: Keluaran,
): Record<(typeof EVERY)[number] | (typeof LOWEST)[number], string> {
  return {
    entitas: row.entitas ?? '',
    sumber: row.sumber_dana ?? '',
    indikator: row.indikator_kegiatan ?? '',
    satuan: row.satuan ?? '',
    volume: volumeText(row.volume),
    target: volumeText(row.target_persen),
    pelaksanaan: row.target_pelaksanaan ?? '',
  }
}

export function volumeText(volume: string | null): string {
  return volume === null ? '' : formatNumber(new Decimal(volume))
}

/** A figure as a file wrote it, as the page writes it; what is none stays as it is. */
export function volumeOf(typed: string): string {
  const read = readVolume(typed)
  return read == null ? typed : volumeText(read)
}

const LONGEST: Record<string, number> = { indikator: 500, satuan: 60, pelaksanaan: 1000 }

/** What was typed, read; every cell that is wrong is refused with its sentence. `sources` are codes of money there is. */
export function readKeluaranRow(fields: Record<string, string>, sources: readonly string[]): Keluaran {
  const wrong: Record<string, string> = {}
  const text = (name: string): string | null => {
    const typed = (fields[name] ?? '').trim()
    if (typed.length > (LONGEST[name] ?? 0)) wrong[name] = `Paling banyak ${LONGEST[name]} huruf.`
    return typed || null
  }
  const entitas = (fields.entitas ?? '').trim()
  if (!['', 'kpu', 'sekretariat'].includes(entitas))
    wrong.entitas = 'Pilih entitas yang melapor, atau keduanya.'
  const sumber = (fields.sumber ?? '').trim()
  if (sumber !== '' && !sources.includes(sumber)) wrong.sumber = unknownSource(sumber)
  const figure = (name: string, refused: string): string | null => {
    const read = readVolume((fields[name] ?? '').trim())
    if (read === undefined) wrong[name] = refused
    else if (read !== null && isTooFine(new Decimal(read))) wrong[name] = TOO_FINE
    return read ?? null
  }
  const read = {
    entitas: entitas === '' ? null : (entitas as Entitas),
    sumber_dana: sumber || null,
    indikator_kegiatan: text('indikator'),
    satuan: text('satuan'),
    volume: figure('volume', 'Tulis volumenya sebagai angka, contoh: 12.'),
    target_pelaksanaan: text('pelaksanaan'),
    target_persen: figure('target', 'Tulis targetnya dalam persen, contoh: 100.'),
  }
  if (read.volume !== null && read.satuan === null) wrong.satuan = 'Tulis satuan volumenya, contoh: Dokumen.'
  if (Object.keys(wrong).length > 0) throw invalidInput(wrong)
  return read
}

/** Null: not written. Undefined: no figure a volume can be. */
function readVolume(typed: string): string | null | undefined {
  if (typed === '') return null
  const reading = parseNumber(typed)
  if (!reading.ok || reading.value.isNegative() || reading.value.gte(10 ** 12)) return undefined
  return reading.value.toFixed()
}
