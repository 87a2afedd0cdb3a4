import type { StructNode } from './tagged/struct-node.ts'

/** A piece of text as the PDF draws it; `y` is the baseline, counted from the top of the page. */
export interface Run {
  text: string
  x: number
  y: number
  width: number
  size: number
  bold: boolean
  /** Marked content it belongs to, in a tagged PDF. */
  content: string | null
  /** Marked as an artifact: header, footer, page number. */
  artifact: boolean
}

/** A drawn line, or the long side of a thin box: `at` is its y (horizontal) or x (vertical). */
export interface Rule {
  at: number
  from: number
  to: number
}

export interface Rules {
  horizontal: Rule[]
  vertical: Rule[]
}

export interface Page {
  number: number
  width: number
  height: number
  runs: Run[]
  rules: Rules
  tree: StructNode | null
}

export function lettersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.trim().length, 0)
}
