/** The sample office as the tests address it. */
export const UNIT = '3572'
/** The running year, whose fourth quarter waits for three figures. */
export const RUNNING_YEAR = 2022

export type Entitas = 'kpu' | 'sekretariat'

export function at(rest: string, { unit = UNIT, entitas = 'kpu', tahun = RUNNING_YEAR } = {}): string {
  return `/k/${unit}/${entitas}/${tahun}/${rest}`
}

/** Indicators of the fourth quarter by their code, in the order of the grid. */
export function indikatorLinks(grid: string, triwulan = 4): { kode: string; id: string }[] {
  const rows = grid.matchAll(
    new RegExp(`kode">(IK[US]-\\d+)<[^#]*?href="[^"]*/pengukuran/${triwulan}/([0-9a-f-]{36})"`, 'g'),
  )
  return [...rows].map(([, kode, id]) => ({ kode: kode ?? '', id: id ?? '' }))
}
