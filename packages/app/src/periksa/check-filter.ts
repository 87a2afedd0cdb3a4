import { type Finding, familyOf } from '@akuntabel/checker'

/** What of a result is shown. */
export interface CheckFilter {
  hasil: 'salah' | 'perlu-dilihat' | 'catatan' | null
  /** Family of rules: `hitung`. */
  rumpun: string | null
  bab: string | null
  urut: 'perbaikan' | 'bab'
}

export const NO_FILTER: CheckFilter = { hasil: null, rumpun: null, bab: null, urut: 'perbaikan' }

/** Findings before the first chapter. */
export const OPENING = 'Awal dokumen'

/** The filter of an address; what it does not know asks for nothing. */
export function checkFilter(search: URLSearchParams): CheckFilter {
  const hasil = search.get('hasil')
  return {
    hasil: hasil === 'salah' || hasil === 'perlu-dilihat' || hasil === 'catatan' ? hasil : null,
    rumpun: search.get('rumpun') || null,
    bab: search.get('bab') || null,
    urut: search.get('urut') === 'bab' ? 'bab' : 'perbaikan',
  }
}

export function isShown(finding: Finding, { hasil, rumpun, bab }: CheckFilter): boolean {
  return (
    (hasil === null || outcomeOf(finding) === hasil) &&
    (rumpun === null || familyOf(finding.rule) === rumpun) &&
    (bab === null || chapterOf(finding) === bab)
  )
}

/** Spelling and form are no question for a reviewer. */
export function outcomeOf({ severity }: Pick<Finding, 'severity'>): NonNullable<CheckFilter['hasil']> {
  return severity === 'error' ? 'salah' : severity === 'warning' ? 'perlu-dilihat' : 'catatan'
}

export function chapterOf({ location }: Pick<Finding, 'location'>): string {
  return location.chapter ?? OPENING
}
