import type { Run } from './periksa-run.ts'

export interface Score {
  planted: number
  hits: number
  wrong: number
  repeated: number
}

export const BOUNDS = { recall: 0.95, precision: 0.98, agreement: 0.95 }

export function scoreBy(runs: readonly Run[], key: (rule: string, run: Run) => string): Map<string, Score> {
  const scores = new Map<string, Score>()
  const at = (rule: string, run: Run): Score => {
    const name = key(rule, run)
    const score = scores.get(name) ?? { planted: 0, hits: 0, wrong: 0, repeated: 0 }
    scores.set(name, score)
    return score
  }
  for (const run of runs) {
    for (const { expectation } of run.matched.hits) {
      const score = at(expectation.rule, run)
      score.planted++
      score.hits++
    }
    for (const miss of run.matched.misses) at(miss.rule, run).planted++
    for (const finding of run.matched.wrong) at(finding.rule, run).wrong++
    for (const finding of run.matched.repeated) at(finding.rule, run).repeated++
  }
  return scores
}

export function recall({ planted, hits }: Score): number {
  return planted === 0 ? 1 : hits / planted
}

export function precision({ hits, wrong }: Score): number {
  return hits + wrong === 0 ? 1 : hits / (hits + wrong)
}

export function printScores(title: string, scores: Map<string, Score>): void {
  console.log(
    `\n| ${title} | planted | found | recall | false | precision | repeated |\n|---|--:|--:|--:|--:|--:|--:|`,
  )
  for (const [name, score] of [...scores].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cells = [
      score.planted,
      score.hits,
      share(recall(score)),
      score.wrong,
      share(precision(score)),
      score.repeated,
    ]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
}

export function share(value: number): string {
  return value.toFixed(3)
}

const ALIKE = new Set<Run['format']>(['text', 'docx', 'pdf', 'word'])

/** Of the findings of text, DOCX (ours and Word's) and PDF of one document, the share that all of them give. */
export function agreement(runs: readonly Run[]): number {
  const byDocument = Map.groupBy(
    runs.filter(({ format }) => ALIKE.has(format)),
    ({ name, side }) => `${name} ${side}`,
  )
  let all = 0
  let shared = 0
  for (const same of byDocument.values()) {
    const sets = same.map(
      ({ findings }) => new Set(findings.map((one) => `${one.rule} ${one.stated.replace(/\s+/g, '')}`)),
    )
    const union = new Set(sets.flatMap((set) => [...set]))
    all += union.size
    shared += [...union].filter((one) => sets.every((set) => set.has(one))).length
  }
  return all === 0 ? 1 : shared / all
}
