import type { Writer } from '@akuntabel/store'
import { type DrafInput, settle } from '../draf/settle.ts'
import { isWrong, type Merge, type MergedList, mergeList } from './merge-list.ts'
import type { SavedSheetView, SheetRow } from './save-rows.ts'

/** The parts of a form: what stands above its list (`kepala`), and the list. */
type Part = Omit<Merge, 'posted' | 'whole' | 'blocked' | 'edit' | 'timezone'>

export interface ListForm extends Pick<Merge, 'edit' | 'timezone' | 'whole'> {
  posted: readonly SheetRow[]
  kepala: Part
  baris: Part
}

export interface MergedForm {
  kepala: MergedList
  baris: MergedList
  view: SavedSheetView
}

const ABOVE = new Set(['kepala', 'revisi'])

/** What a form with a list makes of what is saved now; where it is saved whole, one refusal keeps all of it waiting. */
export function mergeForm({ posted, kepala, baris, ...shared }: ListForm): MergedForm {
  const above = { ...shared, ...kepala, posted: posted.filter(({ id }) => ABOVE.has(id)) }
  const below = { ...shared, ...baris, posted: posted.filter(({ id }) => !ABOVE.has(id)) }
  let head = mergeList(above)
  const list = mergeList({ ...below, blocked: shared.whole && isWrong(head.view) })
  if (shared.whole && isWrong(list.view) && !isWrong(head.view)) head = mergeList({ ...above, blocked: true })
  const view = {
    saved: [...head.view.saved, ...list.view.saved],
    conflicts: [...head.view.conflicts, ...list.view.conflicts],
    refused: [...head.view.refused, ...list.view.refused],
  }
  return { kepala: head, baris: list, view }
}

/** What was saved leaves the draft of the form; what was not waits in it. */
export async function settleForm(
  tx: Writer,
  draft: { unit: string; personId: string; kunci: string; draf: DrafInput },
  { kepala, baris }: MergedForm,
): Promise<void> {
  await settle(tx, {
    ...draft,
    done: [...kepala.done, ...baris.done],
    left: [...kepala.left, ...baris.left],
  })
}
