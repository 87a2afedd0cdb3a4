import { isTick } from './fields.ts'
import { block, type Cell, cellText } from './sheet-block.ts'
import { sheetHistory } from './sheet-history.ts'
import { setUpUnsaved } from './unsaved.ts'

interface Spot {
  row: number
  column: number
}

/** A table of fields as a spreadsheet: arrows, Enter, blocks to copy and paste, fill down, undo. Saving is the form's own. */
export function setUpSheet(form: HTMLFormElement): void {
  const rows = cellRows(form)
  if (form.dataset.draf === undefined) setUpUnsaved(form, rows.flat())
  const history = sheetHistory()
  /** The other corner of the block; null where one cell stands alone. */
  let anchor: Spot | null = null

  const at = ({ row, column }: Spot): Cell | undefined => rows[row]?.[column]
  function spotOf(target: EventTarget | null): Spot | null {
    const row = rows.findIndex((cells) => cells.includes(target as Cell))
    return row < 0 ? null : { row, column: rows[row]?.indexOf(target as Cell) ?? 0 }
  }

  function go(to: Spot): void {
    const cell = at(to)
    if (cell === undefined) return
    cell.focus()
    if (!(cell instanceof HTMLSelectElement)) cell.select()
  }

  function mark(from: Spot | null, to: Spot): void {
    for (const cell of rows.flat()) delete cell.dataset.block
    if (from === null) return
    for (const cell of block(rows, from, to).flat()) cell.dataset.block = ''
  }

  function leaveBlock(): void {
    anchor = null
    mark(null, { row: 0, column: 0 })
  }

  function move(event: KeyboardEvent, spot: Spot, by: Spot): void {
    const to = { row: spot.row + by.row, column: spot.column + by.column }
    if (at(to) === undefined) return
    event.preventDefault()
    if (event.shiftKey && event.key !== 'Enter') anchor ??= spot
    else leaveBlock()
    go(to)
    if (anchor) mark(anchor, to)
  }

  function fillDown(spot: Spot): void {
    const cells = block(rows, anchor ?? { ...spot, row: Math.max(0, spot.row - 1) }, spot)
    const first = cells[0] ?? []
    history.change(
      cells
        .slice(1)
        .flatMap((row) => row.map((cell, index): [Cell, string] => [cell, cellText(first[index])])),
    )
  }

  const ARROWS: Record<string, Spot> = {
    ArrowDown: { row: 1, column: 0 },
    ArrowUp: { row: -1, column: 0 },
    ArrowRight: { row: 0, column: 1 },
    ArrowLeft: { row: 0, column: -1 },
  }

  function withControl(event: KeyboardEvent, spot: Spot): void {
    const steps: Record<string, () => void> = {
      s: () => form.requestSubmit(),
      d: () => fillDown(spot),
      z: () => (event.shiftKey ? history.redo() : history.undo()),
      y: () => history.redo(),
      home: () => go({ row: 0, column: 0 }),
      end: () => go({ row: rows.length - 1, column: (rows.at(-1)?.length ?? 1) - 1 }),
    }
    const step = steps[event.key.toLowerCase()]
    if (step === undefined) return
    event.preventDefault()
    step()
  }

  form.addEventListener('keydown', (event) => {
    const spot = spotOf(event.target)
    if (event.isComposing) return
    if (event.ctrlKey || event.metaKey) {
      if (spot) withControl(event, spot)
      else if (event.key.toLowerCase() === 'z') takeBack(event)
      return
    }
    if (spot === null || event.altKey) return
    const cell = event.target as Cell
    const by = ARROWS[event.key]
    if (by && leavesBy(cell, event)) return move(event, spot, by)
    const last = spot.row === rows.length - 1
    if (event.key === 'Enter' && !(last && !event.shiftKey))
      return move(event, spot, { row: event.shiftKey ? -1 : 1, column: 0 })
    if ((event.key === 'Home' || event.key === 'End') && isWhole(cell))
      return move(event, spot, { row: 0, column: toEdge(event.key, spot, rows) })
    if (event.key === 'Escape') {
      leaveBlock()
      history.revert(cell)
    }
  })

  form.addEventListener('copy', (event) => {
    const spot = spotOf(event.target)
    if (spot === null || anchor === null || !event.clipboardData) return
    event.preventDefault()
    const lines = block(rows, anchor, spot).map((row) => row.map(cellText).join('\t'))
    event.clipboardData.setData('text/plain', lines.join('\n'))
  })

  form.addEventListener('paste', (event) => {
    const spot = spotOf(event.target)
    const lines = (event.clipboardData?.getData('text') ?? '').replace(/\r?\n$/, '').split(/\r?\n/)
    const table = lines.map((line) => line.split('\t').map((text) => text.trim()))
    if (spot === null || (table.length < 2 && (table[0]?.length ?? 0) < 2)) return
    event.preventDefault()
    const start = anchor ? corner(anchor, spot) : spot
    history.change(
      table.flatMap((texts, down) =>
        texts.flatMap((text, along): [Cell, string][] => {
          const cell = at({ row: start.row + down, column: start.column + along })
          return cell === undefined ? [] : [[cell, text]]
        }),
      ),
    )
  })

  form.addEventListener('pointerdown', (event) => {
    const spot = spotOf(event.target)
    if (spot === null) return
    const from = spotOf(document.activeElement)
    if (!event.shiftKey || from === null) return leaveBlock()
    event.preventDefault()
    anchor ??= from
    go(spot)
    mark(anchor, spot)
  })
  form.addEventListener('focusin', ({ target }) => spotOf(target) && history.open(target as Cell))
  form.addEventListener('change', ({ target }) => spotOf(target) && history.typed(target as Cell))
}

/** A row that was just moved goes back by the button beside the one that moved it. */
function takeBack(event: KeyboardEvent): void {
  const pressed = event.target as HTMLElement
  const [way = '', ...id] = pressed.id.split('-')
  const other = { naik: 'turun', turun: 'naik' }[way]
  if (other === undefined || location.hash !== `#${pressed.id}`) return
  event.preventDefault()
  document.getElementById([other, ...id].join('-'))?.click()
}

/** Cells by row of the table, for rows that have any. */
function cellRows(form: HTMLFormElement): Cell[][] {
  const cells = 'td input:not([type=hidden], [type=radio]), td select, td textarea:not([form])'
  return [...form.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll<Cell>(cells)])
    .filter((row) => row.length > 0)
}

/** Inside a word the arrows walk through it; at its edges, or over a cell that is chosen whole, to the next cell. */
function leavesBy(cell: Cell, { key, shiftKey }: KeyboardEvent): boolean {
  if (cell instanceof HTMLSelectElement) return key === 'ArrowLeft' || key === 'ArrowRight'
  if (key === 'ArrowUp' || key === 'ArrowDown' || isWhole(cell)) return true
  if (shiftKey) return false
  const caret = key === 'ArrowLeft' ? cell.selectionStart : cell.selectionEnd
  return caret === (key === 'ArrowLeft' ? 0 : cell.value.length) && cell.selectionStart === cell.selectionEnd
}

function isWhole(cell: Cell): boolean {
  if (cell instanceof HTMLSelectElement || isTick(cell)) return true
  return cell.selectionStart === 0 && cell.selectionEnd === cell.value.length
}

function toEdge(key: string, { row, column }: Spot, rows: Cell[][]): number {
  return key === 'Home' ? -column : (rows[row]?.length ?? 1) - 1 - column
}

function corner(a: Spot, b: Spot): Spot {
  return { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) }
}
