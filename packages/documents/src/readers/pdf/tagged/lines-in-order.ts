import type { WrappedLine } from '../join-wrapped.ts'
import type { Run } from '../page.ts'

/** Runs in the order the tags give them, as lines: a new baseline is a new line. */
export function linesInOrder(runs: readonly Run[]): WrappedLine[] {
  const lines: WrappedLine[] = []
  let last: Run | null = null
  let left = 0
  for (const run of runs) {
    const line = lines.at(-1)
    if (!line || !last || Math.abs(run.y - last.y) > 0.45 * Math.max(run.size, last.size)) {
      lines.push({ text: run.text, width: run.width, y: run.y })
      left = run.x
    } else {
      const gap = run.x - (last.x + last.width)
      line.text += `${gap > 0.15 * run.size ? ' ' : ''}${run.text}`
      line.width = run.x + run.width - left
    }
    last = run
  }
  return lines.map((line) => ({ ...line, text: line.text.trim() }))
}
