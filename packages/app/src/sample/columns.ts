/** A figure in the sample's JSON: a number, a code such as `WTP`, or not filled. */
export type SampleFigure = number | string | null

/** Codes stay codes and numbers become decimal text, as the tables keep them. */
export function figureColumns(figure: SampleFigure): { amount: string | null; code: string | null } {
  if (figure === null) return { amount: null, code: null }
  return typeof figure === 'number' ? { amount: String(figure), code: null } : { amount: null, code: figure }
}

/** A figure as a person types it. */
export function typedFigure(figure: SampleFigure): string {
  return `${figure ?? ''}`.replace('.', ',')
}
