/** Twentieths of a point, the unit of WordprocessingML. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Room for a label in 12-point Bookman with a space behind it: wide enough, not exact. */
export function labelWidth(label: string, least: number): number {
  return Math.max(least, label.length * 165 + 120)
}
