import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fuzzBases } from './fuzz-bases.ts'
import { fuzzInput } from './fuzz-inputs.ts'
import { runFuzz, type Violation } from './run-fuzz.ts'

// AKUNTABEL_FUZZ_SEED=7 AKUNTABEL_FUZZ_RUNS=20000 AKUNTABEL_FUZZ_SECONDS=900 looks further than every run can.
const SEED = Number(process.env.AKUNTABEL_FUZZ_SEED ?? 2021)
const RUNS = Number(process.env.AKUNTABEL_FUZZ_RUNS ?? 800)
const SECONDS = Number(process.env.AKUNTABEL_FUZZ_SECONDS ?? 180)
const FIRST = Number(process.env.AKUNTABEL_FUZZ_FIRST ?? 0)
const BOUNDS = { milliseconds: 10_000, megabytes: 400 }
/** A machine so slow that fewer were tried has tried nothing. */
const FEWEST = Math.min(RUNS, 200)

it(
  'reads and checks mutated files without crash, hang or hunger',
  async () => {
    const bases = await fuzzBases()
    const result = await runFuzz({
      ...BOUNDS,
      runs: RUNS,
      seconds: SECONDS,
      checker: './check-file.ts',
      inputOf: (index) => fuzzInput(bases, SEED, FIRST + index),
    })
    const outcomes = [...result.outcomes].sort(([, a], [, b]) => b - a)
    console.log(
      [
        `fuzz: ${result.ran} of ${RUNS} files, seed ${SEED}`,
        outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(', '),
        `slowest ${result.slowest.milliseconds.toFixed(0)} ms (${result.slowest.how})`,
        `peak ${result.peak.megabytes.toFixed(0)} MB (${result.peak.how})`,
      ].join('\n  '),
    )
    expect(result.violations.map(told)).toEqual([])
    expect(result.ran).toBeGreaterThanOrEqual(FEWEST)
    // The files must reach the rules, not only the door.
    expect(result.outcomes.get('checked') ?? 0).toBeGreaterThan(result.ran / 4)
  },
  (SECONDS + 60) * 1000,
)

/** What happened, and the file, kept for whoever mends it. */
function told({ index, how, what, detail, input }: Violation): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'akuntabel-fuzz-')), input.fileName)
  writeFileSync(file, input.bytes)
  return `#${FIRST + index} ${how}: ${what}, ${detail}\n  kept as ${file}`
}
