import { cellName } from '../draf/cell-name.ts'
import { textVersion } from '../draf/text-version.ts'
import { formatInstant } from '../view/instant.ts'
import { applyToList, type ListEdit, type ListRow, URUT } from './list-sheet.ts'
import type { SavedSheetView, SheetRow } from './save-rows.ts'

/** What is wrong with a list as it would be, at a row of it (from 0) and its field. */
export interface ListError {
  at: number
  field: string
  sentence: string
}

export interface Merge {
  saved: readonly ListRow[]
  posted: readonly SheetRow[]
  /** Fields that make a row, which is taken out without any of them; none: it stays. */
  content: readonly string[]
  labels: Record<string, string>
  edit: ListEdit
  timezone: string
  /** All or nothing, as of a file. */
  whole: boolean
  /** Nothing of it is saved, because another part of its form was refused. */
  blocked?: boolean
  check(rows: ListRow[]): ListError[]
}

export interface MergedList {
  rows: ListRow[]
  view: SavedSheetView
  /** Names of cells that are saved now. */
  done: string[]
  /** Cells that are not: they stay in the draft. */
  left: { name: string; text: string; version: number }[]
  changed: number
}

/** The most changes that are tried one by one when together they do not fit. */
const MOST_TRIED = 150

/**
 * What a form of a list makes of what is saved now. Each cell is judged for itself: what somebody else changed meanwhile is
 * shown beside it. A change that the list cannot take is refused by name, the others are kept.
 */
export function mergeList(merge: Merge): MergedList {
  const { saved, posted, check } = merge
  const known = new Map(saved.map((row, at) => [row.id, { ...row.cells, [URUT]: `${at + 1}` }]))
  const view: SavedSheetView = { saved: [], conflicts: [], refused: [] }
  const wanted = new Map<string, Record<string, string>>()
  for (const row of posted) {
    const before: Record<string, string> | undefined =
      known.get(row.id) ?? (row.id.startsWith('baru/') ? {} : undefined)
    if (before === undefined) {
      view.refused.push({ id: row.id, sentence: GONE, fields: {} })
      continue
    }
    const cells = Object.entries(row.fields).map(([field, text]) => [field, text.trim()] as const)
    const different = cells.filter(([field, text]) => text !== (before[field] ?? ''))
    const contested = different.filter(([field]) => row.dasar[field] !== textVersion(before[field] ?? ''))
    if (contested.length > 0) view.conflicts.push(conflictOf(row.id, contested, before, merge))
    const lost = new Set(contested.map(([field]) => field))
    const mine = different.filter(([field]) => !lost.has(field))
    if (mine.length > 0) wanted.set(row.id, Object.fromEntries(mine))
    if (contested.length === 0) view.saved.push({ id: row.id, version: 0 })
  }
  const blocked = merge.blocked || (merge.whole && isWrong(view))
  const tolerated = new Set(check([...saved]).map((error) => nameOf(saved, error)))
  const taken = blocked ? new Map() : fitting(wanted, merge, tolerated, view)
  const refused = new Set(view.refused.map(({ id }) => id))
  view.saved = blocked ? [] : view.saved.filter(({ id }) => !refused.has(id))
  const open = new Map(view.conflicts.map(({ id, conflict }) => [id, conflict.mine]))
  const all = posted.flatMap((row) =>
    Object.entries(row.fields).map(([field, text]) => {
      const left = blocked || refused.has(row.id) || field in (open.get(row.id) ?? {})
      return { name: cellName(row.id, field), text, version: row.dasar[field] ?? row.version, left }
    }),
  )
  return {
    rows: applyToList(saved, { changes: taken, content: merge.content }),
    view,
    done: all.filter(({ left }) => !left).map(({ name }) => name),
    left: all.filter(({ left }) => left).map(({ name, text, version }) => ({ name, text, version })),
    changed: taken.size,
  }
}

const GONE = 'Baris ini sudah dikeluarkan orang lain. Tulis lagi di baris kosong bila masih perlu.'

type Changes = Map<string, Record<string, string>>

export function isWrong({ conflicts, refused }: SavedSheetView): boolean {
  return conflicts.length + refused.length > 0
}

/** The changes that the list can take together; the others are named in the view. */
function fitting(wanted: Changes, merge: Merge, tolerated: Set<string>, view: SavedSheetView): Changes {
  let taken = wanted
  for (;;) {
    const errors = newErrors(taken, merge, tolerated)
    if (errors.length === 0) return taken
    const own = errors.filter(({ id }) => taken.has(id))
    if (merge.whole || own.length === 0) break
    const wrong = Map.groupBy(own, ({ id }) => id)
    for (const [id, found] of wrong) view.refused.push(refusalOf(id, found))
    taken = new Map([...taken].filter(([id]) => !wrong.has(id)))
  }
  if (!merge.whole && taken.size <= MOST_TRIED) return oneByOne(taken, merge, tolerated, view)
  const errors = newErrors(taken, merge, tolerated)
  const named = Map.groupBy(errors, ({ id }) => id)
  const sentence = errors[0]?.sentence ?? ''
  for (const id of taken.keys()) view.refused.push(refusalOf(id, named.get(id) ?? [{ field: '', sentence }]))
  return new Map()
}

/** Where a change of one row shows as wrong at another: each is tried on what fits already. */
function oneByOne(wanted: Changes, merge: Merge, tolerated: Set<string>, view: SavedSheetView): Changes {
  const taken: Changes = new Map()
  for (const [id, cells] of wanted) {
    const errors = newErrors(new Map([...taken, [id, cells]]), merge, tolerated)
    if (errors.length === 0) taken.set(id, cells)
    else view.refused.push({ id, sentence: errors[0]?.sentence ?? '', fields: {} })
  }
  return taken
}

function newErrors(changes: Changes, { saved, content, check }: Merge, tolerated: Set<string>) {
  const rows = applyToList(saved, { changes, content })
  return check(rows)
    .filter((error) => !tolerated.has(nameOf(rows, error)))
    .map(({ at, field, sentence }) => ({ id: rows[at]?.id ?? '', field, sentence }))
}

function nameOf(rows: readonly ListRow[], { at, field, sentence }: ListError): string {
  return `${rows[at]?.id ?? ''} ${field} ${sentence}`
}

function refusalOf(id: string, errors: { field: string; sentence: string }[]) {
  const fields = Object.fromEntries(
    errors.filter(({ field }) => field !== '').map(({ field, sentence }) => [field, sentence]),
  )
  return { id, sentence: errors[0]?.sentence ?? '', fields }
}

function conflictOf(
  id: string,
  contested: (readonly [string, string])[],
  before: Record<string, string>,
  { labels, edit, timezone }: Merge,
): SavedSheetView['conflicts'][number] {
  const fields = contested.map(([field, mine]) => ({
    ...{ field, label: labels[field] ?? field, mine, theirs: before[field] ?? '' },
  }))
  const theirs = Object.fromEntries(fields.map(({ field, theirs }) => [field, theirs]))
  return {
    id,
    conflict: {
      fields,
      mine: Object.fromEntries(fields.map(({ field, mine }) => [field, mine])),
      theirs,
      version: 0,
      versions: Object.fromEntries(Object.entries(theirs).map(([field, text]) => [field, textVersion(text)])),
      by: edit.by ?? 'Orang lain',
      atText: edit.at === null ? '' : formatInstant(edit.at, timezone),
    },
  }
}
