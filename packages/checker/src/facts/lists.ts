import type { ReadDocument } from '@akuntabel/documents'
import type { ListFact } from './types.ts'

/** Lists: how many items stand one after the other, sub-items and unnumbered continuations left out. */
export function extractLists(doc: ReadDocument): ListFact[] {
  const lists: ListFact[] = []
  let open: (ListFact & { form: string; last: number | null }) | null = null
  doc.blocks.forEach((block, at) => {
    if (block.type !== 'paragraph' || block.aside !== null) {
      if (block.type !== 'paragraph') open = null
      return
    }
    const label = block.listLabel
    if (label === null) {
      // An unnumbered paragraph ends a list of dashes; a numbered one may go on after it.
      if (open && open.form === '-') open = null
      return
    }
    const form = formOf(label)
    const number = /\d+/.exec(label) ? Number(/\d+/.exec(label)?.[0]) : null
    const follows =
      open !== null && form === open.form && (number === null || number === (open.last ?? 0) + 1)
    if (open !== null && follows) {
      open.items++
      open.last = number
      return
    }
    if (open !== null && form !== open.form && open.form === '1.' && form !== '-') return
    if (number !== null && number !== 1) {
      open = null
      return
    }
    open = { from: at, items: 1, position: block.position, form, last: number }
    lists.push(open)
  })
  return lists.map(({ from, items, position }) => ({ from, items, position }))
}

function formOf(label: string): string {
  if (/\d/.test(label)) return '1.'
  return /[a-z]/.test(label) ? 'a.' : /[A-Z]/.test(label) ? 'A.' : '-'
}
