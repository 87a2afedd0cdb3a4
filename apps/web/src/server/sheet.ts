import { type ConflictView, cellName, errorTable, type SavedSheetView, saveDraf } from '@akuntabel/app'
import { fail, type RequestEvent } from '@sveltejs/kit'
import { text } from './form.ts'
import { type Attempt, attempt, typed } from './run.ts'

export interface SheetPost {
  rows: {
    id: string
    version: string
    fields: Record<string, string>
    /** Of each field, where they count for themselves. */
    dasar: Record<string, string>
  }[]
  draf: { urut: number; lepas: string[] }
  /** Which file the sheet was filled from. */
  impor?: string
}

export interface SheetRefusal {
  sentence: string
  /** Sentence by name of the cell. */
  cells: Record<string, string>
  /** By row. */
  conflicts: Record<string, ConflictView>
  /** As posted, with what each cell was typed on. */
  values: Record<string, string>
  /** Nothing was saved: every cell stays as typed. */
  whole: boolean
}

interface Saved {
  saved: number
  refusal: ReturnType<typeof fail<{ sheet: SheetRefusal }>> | null
}

interface Sheet {
  form: FormData
  /** What a row is: `realisasi`, `bagian`. */
  noun: string
  save(post: SheetPost): Promise<Attempt<SavedSheetView>>
  /** There is something to do also where no cell was changed. */
  always?: boolean
}

/** Saves the cells of a form that were changed; those that are refused stay as typed, and say why. */
export async function saveSheet(
  event: RequestEvent,
  { form, noun, save, always = false }: Sheet,
): Promise<Saved> {
  const post = sheetPost(form)
  if (post.rows.length === 0 && !always) {
    if (post.draf.lepas.length > 0) await giveUp(event, form, post.draf)
    return { saved: 0, refusal: null }
  }
  const result = await save(post)
  if (!result.ok) {
    const { refused, values } = result.refusal.data
    const sheet = { sentence: refused.sentence, cells: refused.fields, conflicts: {}, values, whole: true }
    return { saved: 0, refusal: fail(refused.http, { sheet }) }
  }
  const { saved, conflicts, refused } = result.value
  const wrong = conflicts.length + refused.length
  if (wrong === 0) return { saved: saved.length, refusal: null }
  const kept = saved.length > 0 ? `; ${saved.length} lainnya sudah tersimpan` : ''
  const sheet = {
    sentence: `${wrong} ${noun} belum tersimpan${kept}.`,
    cells: sentences(post, result.value),
    conflicts: Object.fromEntries(conflicts.map(({ id, conflict }) => [id, conflict])),
    values: typed(form),
    whole: false,
  }
  return { saved: saved.length, refusal: fail(422, { sheet }) }
}

/** The changed cells of a form, row by row, each row with the version it was typed on. */
export function sheetPost(form: FormData): SheetPost {
  const rows = new Map<string, SheetPost['rows'][number]>()
  const lepas: string[] = []
  for (const name of cellNames(form)) {
    const place = name.slice('isi.'.length)
    const at = place.lastIndexOf('.')
    const [id, field] = [place.slice(0, at), place.slice(at + 1)]
    const { version, saved } = baseOf(text(form, `dasar.${place}`))
    const chosen = text(form, `pilih.${place}`)
    const value = lines(text(form, chosen === 'pakai' ? `beda.${place}` : name))
    if (value === saved) {
      if (form.has(`draf.${place}`) || chosen === 'buang') lepas.push(name)
      continue
    }
    const row = rows.get(id) ?? { id, version, fields: {}, dasar: {} }
    row.fields[field] = value
    row.dasar[field] = version
    rows.set(id, row)
  }
  const impor = text(form, 'impor') || undefined
  return { rows: [...rows.values()], draf: { urut: Number(text(form, 'urut')), lepas }, impor }
}

/** A box that is not ticked is not sent: the hidden `centang.…` beside it says that it is there. */
function cellNames(form: FormData): Set<string> {
  return new Set(
    [...form.keys()].flatMap((name) =>
      name.startsWith('isi.')
        ? [name]
        : name.startsWith('centang.')
          ? [`isi.${name.slice('centang.'.length)}`]
          : [],
    ),
  )
}

/** A form of single fields, with the draft in each field for which it was chosen. */
export function chosenDrafts(form: FormData): FormData {
  for (const [name, value] of [...form])
    if (name.startsWith('pilih.') && value === 'pakai') {
      const place = name.slice('pilih.'.length)
      form.set(place, text(form, `beda.${place}`))
    }
  return form
}

/** `3:97,5`: the version of the row a cell was typed on, and what it said. */
function baseOf(base: string): { version: string; saved: string } {
  const at = base.indexOf(':')
  return { version: base.slice(0, Math.max(at, 0)), saved: lines(base.slice(at + 1)).trim() }
}

function lines(value: string): string {
  return value.replaceAll('\r\n', '\n')
}

function sentences(post: SheetPost, { conflicts, refused }: SavedSheetView): Record<string, string> {
  const fieldsOf = (id: string) => Object.keys(post.rows.find((row) => row.id === id)?.fields ?? {})
  const wrong = refused.flatMap(({ id, sentence, fields }) => {
    const sent = fieldsOf(id)
    const known = Object.entries(fields).filter(([field]) => sent.includes(field))
    const said = known.length > 0 ? known : [[sent[0] ?? '', sentence] as const]
    return said.map(([field, words]) => [cellName(id, field), words])
  })
  const both = conflicts.flatMap(({ id, conflict }) =>
    conflict.fields.map(({ field }) => [cellName(id, field), errorTable.konflik.sentence]),
  )
  return Object.fromEntries([...wrong, ...both])
}

async function giveUp(
  event: RequestEvent,
  form: FormData,
  { urut, lepas }: SheetPost['draf'],
): Promise<void> {
  const isi = Object.fromEntries(lepas.map((name) => [name, { teks: null, versi: 0 }]))
  await attempt(event, saveDraf, { input: { kunci: text(form, 'kunci.draf'), urut: urut + 1, isi }, form })
}
