import type { Matrix } from './matrix.ts'

export interface Font {
  bold: boolean
  /** Glyph widths to text units, usually a thousandth. */
  scale: number
}

/** The text state of PDF 32000-1, 9.3, with the matrices it needs. */
export interface TextState {
  matrix: Matrix
  text: Matrix
  line: Matrix
  font: Font
  size: number
  charSpacing: number
  wordSpacing: number
  horizontal: number
  leading: number
  rise: number
}
