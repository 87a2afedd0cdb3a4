import { BorderStyle } from 'docx'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table that only puts things beside each other. */
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}
