import type { Named, Statement, Subject, Told } from './types.ts'

export interface Attached {
  subject: Subject
  /** The sentence itself names it. */
  named: Named | null
}

const FAR = 160
const APART = /[;:]|\b(?:sedangkan|sementara|adapun|dan|serta)\b/i

/** The row a number is about: the last one named before it, else the first one behind it, else the one implied. */
export function attachedTo({ named, implied, text }: Statement, { at, end }: Told): Attached | null {
  const before = named.findLast((one) => one.end <= at)
  if (before && at - before.end <= FAR) return { subject: before.subject, named: before }
  const after = named.find((one) => one.at >= end)
  if (
    !before &&
    after &&
    after.at - end <= FAR &&
    !APART.test(text.slice(end, after.at)) &&
    (/^\s*dari\b/i.test(text) || !text.slice(end, after.at).includes(','))
  )
    return { subject: after.subject, named: after }
  return implied === null ? null : { subject: implied, named: null }
}

/** May a told number be a figure of that kind? */
export function sameKind(told: Told, kind: Told['kind']): boolean {
  return told.kind === kind
}

/** Every row the sentence speaks of. */
export function aboutOf({ named, implied }: Statement): Subject[] {
  return [...new Set([...named.map(({ subject }) => subject), ...(implied ? [implied] : [])])]
}
