export const TRIWULAN = [1, 2, 3, 4] as const

export type Triwulan = (typeof TRIWULAN)[number]
