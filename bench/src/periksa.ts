import { parseArgs } from 'node:util'
import type { Finding } from '@akuntabel/checker'
import { type CorpusFormat, corpusGroups, loadCorpus } from '@akuntabel/checker/corpus'
import { type Run, runGroup, varieties } from './periksa-run.ts'
import {
  agreement,
  BOUNDS,
  precision,
  printScores,
  recall,
  type Score,
  scoreBy,
  share,
} from './periksa-score.ts'
import { measureSecond } from './periksa-second.ts'
import { measureSpeed } from './periksa-speed.ts'

// npm run bench:periksa [-- --format text,docx --dokumen ambon --aturan hitung --tanpa-kecepatan --rinci]
const { values: options } = parseArgs({
  options: {
    format: { type: 'string', default: 'text,docx,pdf,word,courier' },
    dokumen: { type: 'string', default: '' },
    aturan: { type: 'string', default: '' },
    'tanpa-kecepatan': { type: 'boolean', default: false },
    rinci: { type: 'boolean', default: false },
  },
})

const runs = await runAll()
printDetails(runs)
printScores(
  'rule',
  scoreBy(runs, (rule) => rule),
)
printScores(
  'format',
  scoreBy(runs, (_, run) => run.format),
)
const overall = scoreBy(runs, () => 'all')
printScores('overall', overall)
console.log(`\nsame findings in text, DOCX, PDF and Word: ${share(agreement(runs))}`)
const failed = verdict(runs, overall.get('all') ?? { planted: 0, hits: 0, wrong: 0, repeated: 0 })
if (options.dokumen === '' && options.aturan === '') await measureSecond(options.rinci)
const slow = options['tanpa-kecepatan'] ? false : !(await measureSpeed())
process.exitCode = failed || slow ? 1 : 0

async function runAll(): Promise<Run[]> {
  const formats = options.format.split(',') as CorpusFormat[]
  const found: Run[] = []
  for (const group of corpusGroups(loadCorpus())) {
    if (!group.some(({ name }) => name.includes(options.dokumen))) continue
    for (const format of formats.filter((one) =>
      group.some((document) => varieties(document).includes(one)),
    )) {
      for (const side of ['defective', 'clean'] as const)
        found.push(ofRule(await runGroup(group, format, side)))
    }
  }
  return found
}

function ofRule(run: Run): Run {
  const is = ({ rule }: { rule: string }): boolean => rule.includes(options.aturan)
  const { hits, misses, wrong, repeated, allowed } = run.matched
  return {
    ...run,
    matched: {
      hits: hits.filter(({ expectation }) => is(expectation)),
      misses: misses.filter(is),
      wrong: wrong.filter(is),
      repeated: repeated.filter(is),
      allowed: allowed.filter(is),
    },
  }
}

function printDetails(all: readonly Run[]): void {
  for (const { name, format, side, matched } of all) {
    if (matched.misses.length + matched.wrong.length === 0) continue
    console.log(`\n${name} · ${format} · ${side}`)
    for (const { rule, stated, expected, place } of matched.misses) {
      const where = place.table
        ? `Tabel ${place.table.number ?? '-'}, ${place.table.label}`
        : (place.heading ?? '-')
      console.log(`  MISS  ${rule}  "${cut(stated)}" → "${cut(expected)}"  (${cut(where)})`)
    }
    for (const finding of matched.wrong) console.log(`  FALSE ${line(finding)}`)
  }
}

function line({ rule, severity, message, location }: Finding): string {
  return `${rule} [${severity}]  ${message}  (${location.label || location.heading || '-'}: ${cut(location.excerpt)})`
}

function cut(text: string): string {
  return text.length > 90 ? `${text.slice(0, 89)}…` : text
}

function verdict(all: readonly Run[], score: Score): boolean {
  const errors = all
    .filter(({ side }) => side === 'clean')
    .reduce(
      (sum, { matched }) => sum + matched.wrong.filter(({ severity }) => severity === 'error').length,
      0,
    )
  const problems = [
    recall(score) < BOUNDS.recall ? `recall ${share(recall(score))} is below ${BOUNDS.recall}` : null,
    precision(score) < BOUNDS.precision
      ? `precision ${share(precision(score))} is below ${BOUNDS.precision}`
      : null,
    agreement(all) < BOUNDS.agreement
      ? `only ${share(agreement(all))} of the findings are the same in every format`
      : null,
    errors > 0 ? `${errors} error-level findings on clean twins` : null,
  ].filter((problem) => problem !== null)
  console.log(problems.length === 0 ? '\naccuracy: passed' : `\naccuracy: failed\n- ${problems.join('\n- ')}`)
  return problems.length > 0
}
