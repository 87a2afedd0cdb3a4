import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createMarks } from './marks.ts'
import type { Matrix } from './matrix.ts'
import { apply, asMatrix, IDENTITY, multiply } from './matrix.ts'
import type { Run } from './page.ts'
import type { Operators } from './rules.ts'
import type { Piece } from './show-text.ts'
import { showText } from './show-text.ts'
import type { Font, TextState } from './text-state.ts'

export interface RunOptions {
  view: ArrayLike<number>
  fontOf: (id: string) => Font
  /** Prefix of the ids that the structure tree uses for content of this page. */
  contentPrefix: string
}

const MOST_RUNS = 200_000

/** The strings a page draws, in the order it draws them, in page coordinates. */
export function readRuns(operators: Operators, options: RunOptions): Run[] {
  const runs: Run[] = []
  const marks = createMarks(options.contentPrefix)
  const saved: TextState[] = []
  let state = firstState(asMatrix(options.view), options.fontOf(''))
  operators.fnArray.forEach((operator, at) => {
    const args = (operators.argsArray[at] ?? []) as unknown[]
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push({ ...state })
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state
    else if (operator === OPS.paintFormXObjectBegin) {
      state.matrix = multiply(state.matrix, asMatrix(args[0] as number[] | null))
    } else if (operator === OPS.transform) state.matrix = multiply(state.matrix, asMatrix(args as number[]))
    else if (operator === OPS.showText) {
      if (runs.length < MOST_RUNS) runs.push(...toRuns(showText(args[0], state), state, marks.current()))
    } else if (!marks.handle(operator, args)) setText(operator, args, { state, fontOf: options.fontOf })
  })
  return runs
}

function firstState(matrix: Matrix, font: Font): TextState {
  return {
    matrix,
    text: IDENTITY,
    line: IDENTITY,
    font,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    horizontal: 1,
    leading: 0,
    rise: 0,
  }
}

function setText(
  operator: number,
  args: unknown[],
  { state, fontOf }: { state: TextState; fontOf: RunOptions['fontOf'] },
): void {
  const [first, second] = args as [number, number]
  if (operator === OPS.beginText) {
    state.text = IDENTITY
    state.line = IDENTITY
  } else if (operator === OPS.setFont) {
    state.font = fontOf(String(args[0]))
    state.size = Math.abs(second)
  } else if (operator === OPS.setTextMatrix) {
    state.line = asMatrix(args[0] as ArrayLike<number>)
    state.text = state.line
  } else if (operator === OPS.moveText) move(state, first, second)
  else if (operator === OPS.setLeadingMoveText) {
    state.leading = second
    move(state, first, second)
  } else if (operator === OPS.nextLine) move(state, 0, state.leading)
  else if (operator === OPS.setCharSpacing) state.charSpacing = first
  else if (operator === OPS.setWordSpacing) state.wordSpacing = first
  else if (operator === OPS.setHScale) state.horizontal = first / 100
  else if (operator === OPS.setLeading) state.leading = -first
  else if (operator === OPS.setTextRise) state.rise = first
}

function move(state: TextState, x: number, y: number): void {
  state.line = multiply(state.line, [1, 0, 0, 1, x, y])
  state.text = state.line
}

function toRuns(pieces: readonly Piece[], state: TextState, mark: Pick<Run, 'content' | 'artifact'>): Run[] {
  const whole = multiply(state.matrix, state.text)
  const size = state.size * Math.hypot(whole[2], whole[3])
  const advance = pieces.at(-1)?.after ?? 0
  const runs = pieces.flatMap((piece): Run[] => {
    if (piece.text.trim() === '') return []
    const [x, y] = apply(whole, piece.from, state.rise)
    const [endX, endY] = apply(whole, piece.to, state.rise)
    const width =
      Math.abs(endY - y) > Math.abs(endX - x) ? Math.hypot(endX - x, endY - y) : Math.abs(endX - x)
    return [{ text: piece.text, x: Math.min(x, endX), y, width, size, bold: state.font.bold, ...mark }]
  })
  state.text = multiply(state.text, [1, 0, 0, 1, advance, 0])
  return runs
}
