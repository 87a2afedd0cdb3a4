import { type Cell, cellText, setCell } from './sheet-block.ts'

type Step = { cell: Cell; before: string; after: string }[]

/** What was done in a sheet since its page was opened; one paste is one step. */
export interface SheetHistory {
  /** Cells and their new text, done at once. */
  change(cells: [Cell, string][]): void
  /** A cell is entered. */
  open(cell: Cell): void
  /** A cell that was typed in is left. */
  typed(cell: Cell): void
  revert(cell: Cell): void
  undo(): void
  redo(): void
}

export function sheetHistory(): SheetHistory {
  const done: Step[] = []
  const undone: Step[] = []
  let entered = ''

  function keep(step: Step): void {
    const real = step.filter(({ before, after }) => before !== after)
    if (real.length === 0) return
    done.push(real)
    undone.length = 0
  }

  function replay(from: Step[], to: Step[], side: 'before' | 'after'): void {
    const cell = document.activeElement as Cell | null
    const typing = cell !== null && 'value' in cell && cellText(cell) !== entered
    if (typing && side === 'before') {
      keep([{ cell, before: entered, after: cellText(cell) }])
    }
    const step = from.pop()
    if (step === undefined) return
    to.push(step)
    for (const one of step) setCell(one.cell, one[side])
    step[0]?.cell.focus()
    entered = cellText(step[0]?.cell)
  }

  return {
    change(cells) {
      const step = cells.map(([cell, after]) => ({ cell, before: cellText(cell), after }))
      for (const { cell, after } of step) setCell(cell, after)
      keep(step.map((one) => ({ ...one, after: cellText(one.cell) })))
      entered = cellText((document.activeElement as Cell | null) ?? undefined)
    },
    open(cell) {
      entered = cellText(cell)
    },
    typed(cell) {
      keep([{ cell, before: entered, after: cellText(cell) }])
      entered = cellText(cell)
    },
    revert(cell) {
      if (cellText(cell) !== entered) setCell(cell, entered)
    },
    undo: () => replay(done, undone, 'before'),
    redo: () => replay(undone, done, 'after'),
  }
}
