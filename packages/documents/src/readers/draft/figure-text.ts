const FIGURE = /^(?:rp\.?\s*)?[(-]?\s*\d[\d.,\s]*(?:,-)?\)?\s*(?:%|persen)?$/i

/** A cell that holds a figure and nothing else: `4.103.445.000`, `98, 56 %`, `Rp. 22.000.000,-`. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text.trim())
}

export function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text.trim())
}

/** `3`, `3.`, `3)`: a running number. */
export function runningNumber(text: string): number | null {
  const found = /^(\d{1,3})[.)]?$/.exec(text.trim())
  return found ? Number(found[1]) : null
}
