import type { Finding } from './finding.ts'
import type { Severity } from './rule.ts'

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** One finding per rule and cause: the surest one speaks, every place is kept in the order of the document. */
export function groupCauses(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ rule, cause }) => `${rule}|${cause}`)
  return [...groups.values()].flatMap((group) => {
    const surest = group.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || b.sure - a.sure)[0]
    const first = group[0]
    if (!surest || !first) return []
    const { severity, outcome, sure } = surest
    return [{ ...first, severity, outcome, sure, places: group.flatMap(({ places }) => places) }]
  })
}
