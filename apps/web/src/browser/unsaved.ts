import { fieldValue } from './fields.ts'
import type { Cell } from './sheet-block.ts'

/** For a sheet whose page keeps no draft: says how much is unsaved, and warns before it is left. */
export function setUpUnsaved(form: HTMLFormElement, cells: Cell[]): void {
  const state = document.querySelector<HTMLElement>('[data-save-state]')
  const before = new Map(cells.map((cell) => [cell, fieldValue(cell)]))
  const changed = () => cells.filter((cell) => fieldValue(cell) !== before.get(cell)).length
  let sending = false
  form.addEventListener('input', ({ target }) => {
    const cell = target as Cell
    if (before.has(cell)) cell.toggleAttribute('data-changed', fieldValue(cell) !== before.get(cell))
    if (state) state.textContent = changed() === 0 ? '' : `${changed()} isian belum disimpan`
  })
  form.addEventListener('submit', () => {
    sending = true
  })
  addEventListener('beforeunload', (event) => {
    if (!sending && changed() > 0) event.preventDefault()
  })
}
