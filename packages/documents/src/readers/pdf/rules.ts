import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Matrix } from './matrix.ts'
import { apply, asMatrix, multiply } from './matrix.ts'
import type { Rule, Rules } from './page.ts'

export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly unknown[]
}

/** Boxes thinner than this are drawn lines. */
const THIN = 2.5
const SHORT = 6
const MOST_RULES = 20_000
const MOVE = 0
const LINE = 1
const CURVE = 2
const QUADRATIC = 3
const PAINTS = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** The horizontal and vertical lines drawn on a page: table borders and rules. */
export function readRules(operators: Operators, view: readonly number[]): Rules {
  const rules: Rules = { horizontal: [], vertical: [] }
  const saved: Matrix[] = []
  let matrix = asMatrix(view)
  operators.fnArray.forEach((operator, at) => {
    const args = operators.argsArray[at]
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform) matrix = multiply(matrix, asMatrix(args as number[]))
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix)
      const own = (args as [number[] | null])[0]
      if (own) matrix = multiply(matrix, asMatrix(own))
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix
    else if (operator === OPS.constructPath) readPath(args as [number, [Float32Array | null]], matrix, rules)
  })
  return rules
}

function readPath(args: [number, [Float32Array | null]], matrix: Matrix, rules: Rules): void {
  const [paint, [data]] = args
  if (!PAINTS.has(paint) || !data || rules.horizontal.length + rules.vertical.length > MOST_RULES) return
  const filled = paint !== OPS.stroke && paint !== OPS.closeStroke
  for (const shape of shapes(data)) {
    const points = shape.map(([x, y]) => apply(matrix, x, y))
    if (filled) addBox(points, rules)
    else for (let at = 1; at < points.length; at++) addLine(points[at - 1], points[at], rules)
  }
}

type Point = readonly [number, number]

/** The sub-paths as points; curves end a shape, since no table border is curved. */
function shapes(data: Float32Array): Point[][] {
  const found: Point[][] = []
  let at = 0
  while (at < data.length) {
    const operation = data[at++]
    if (operation === MOVE) found.push([[data[at++] ?? 0, data[at++] ?? 0]])
    else if (operation === LINE) found.at(-1)?.push([data[at++] ?? 0, data[at++] ?? 0])
    else if (operation === CURVE) at += 6
    else if (operation === QUADRATIC) at += 4
    else {
      const shape = found.at(-1)
      if (shape?.[0]) shape.push(shape[0])
    }
  }
  return found
}

function addLine(one: Point | undefined, other: Point | undefined, rules: Rules): void {
  if (!one || !other) return
  const dx = Math.abs(one[0] - other[0])
  const dy = Math.abs(one[1] - other[1])
  if (dy < 1 && dx >= SHORT) rules.horizontal.push(rule(one[1], one[0], other[0]))
  else if (dx < 1 && dy >= SHORT) rules.vertical.push(rule(one[0], one[1], other[1]))
}

function addBox(points: readonly Point[], rules: Rules): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= THIN && right - left >= SHORT) {
    rules.horizontal.push(rule((top + bottom) / 2, left, right))
  } else if (right - left <= THIN && bottom - top >= SHORT) {
    rules.vertical.push(rule((left + right) / 2, top, bottom))
  }
}

function rule(at: number, one: number, other: number): Rule {
  return { at, from: Math.min(one, other), to: Math.max(one, other) }
}
