export interface PlanPeriod {
  mulai: number
  selesai: number
}

/**
 * The five years of national planning that a year lies in; an office's own Renstra comes first.
 * Units: years, both included. Source: UU 25/2004 pasal 5 (RPJMN, five years with the President's term; 2010–2014 on).
 * Example: 2021 → 2020–2024. Edge: 2025 begins the next. Error: none.
 */
export function nationalPeriod(tahun: number): PlanPeriod {
  const mulai = tahun - (tahun % 5)
  return { mulai, selesai: mulai + 4 }
}
