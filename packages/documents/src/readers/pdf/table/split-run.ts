import type { Run } from '../page.ts'

/** A run that crosses a border is two runs, parted at the space nearest to it. */
export function splitAtEdges(run: Run, edges: readonly number[]): Run[] {
  const margin = run.size * 0.4
  const edge = edges.find((x) => x > run.x + margin && x < run.x + run.width - margin)
  if (edge === undefined || !run.text.trim().includes(' ')) return [run]
  const per = run.width / run.text.length
  const wanted = (edge - run.x) / per
  let best = -1
  for (let at = run.text.indexOf(' '); at >= 0; at = run.text.indexOf(' ', at + 1)) {
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at
  }
  if (best <= 0 || Math.abs(best - wanted) > 4) return [run]
  const left: Run = { ...run, text: run.text.slice(0, best), width: per * best }
  const right: Run = {
    ...run,
    text: run.text.slice(best + 1),
    x: run.x + per * (best + 1),
    width: run.width - per * (best + 1),
  }
  return [left, ...splitAtEdges(right, edges)]
}
