import type { TextState } from './text-state.ts'

/** Part of a shown string, in text space. */
export interface Piece {
  text: string
  from: number
  to: number
  /** Where the next string would start. */
  after: number
}

interface Glyph {
  unicode: string
  width: number
  isSpace: boolean
}

/** A jump inside one string that is wider than this many letter sizes starts a new piece. */
const JUMP = 0.9
const JUMP_OVER_SPACE = 3

/** One string as pieces: usually one; more when the string itself jumps from column to column. */
export function showText(glyphs: unknown, state: TextState): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece | null = null
  let at = 0
  let end = 0
  for (const item of Array.isArray(glyphs) ? (glyphs as (Glyph | number | null)[]) : []) {
    if (item === null) continue
    if (typeof item === 'number') {
      at -= (item / 1000) * state.size * state.horizontal
      continue
    }
    const space = /^[\s\u00a0]*$/.test(item.unicode)
    const limit = piece !== null && /[\s\u00a0]$/.test(piece.text) ? JUMP_OVER_SPACE : JUMP
    if (!space && piece && at - end > limit * state.size) {
      pieces.push(piece)
      piece = null
    }
    const lettered = item.width * state.font.scale * state.size
    const advance = (lettered + state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * state.horizontal
    piece ??= { text: '', from: at, to: at, after: at }
    // A gap without a space glyph still reads as one.
    if (!space && at - end > 0.18 * state.size && piece.text !== '' && !/[\s\u00a0]$/.test(piece.text)) {
      piece.text += ' '
    }
    piece.text += item.unicode
    at += advance
    piece.to = at
    if (!space) end = at
  }
  if (piece) pieces.push(piece)
  const last = pieces.at(-1)
  if (last) last.after = at
  else pieces.push({ text: '', from: 0, to: 0, after: at })
  return pieces
}
