const BREAK =
  /[;:()]|,(?!\d)|\.\s|\b(?:sedangkan|sementara(?: itu)?|sehingga|karena|namun|tetapi|apabila|serta|adapun)\b/giu

/** The clause around a place in a sentence: conjunctions, commas and brackets part it from the others. */
export function clauseAt(text: string, at: number): { from: number; to: number } {
  let from = 0
  for (const found of text.matchAll(BREAK)) {
    if (found.index + found[0].length <= at) from = found.index + found[0].length
    else if (found.index >= at) return { from, to: found.index }
  }
  return { from, to: text.length }
}
