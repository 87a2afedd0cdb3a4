/** The parties of a PK: 1 promises, 2 is promised to. Who promises alone is party 1. */
export const PIHAK = [1, 2] as const

export type Pihak = (typeof PIHAK)[number]
