// Takes guards away one at a time and expects a red test each time: `npm run guards`. Works on a copy of the sources,
// so that nothing is left behind whatever happens.
import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Guard {
  without: string
  file: string
  /** Stands in the file once. */
  find: string | RegExp
  replace: string
  project: 'app' | 'store'
  test: string
}

const APP = 'packages/app/src'
const DOMAIN = 'packages/domain/src'
const GUARDS: Guard[] = [
  {
    without: 'approved quarters before a report is final',
    file: `${APP}/dokumen/lkj/require-approved.ts`,
    find: 'if (open.length === 0) return',
    replace: 'if (open.length >= 0) return',
    project: 'app',
    test: `${APP}/dokumen/lkj/closed-year.test.ts`,
  },
  {
    without: 'the last of the chain before a report is final',
    file: `${DOMAIN}/state/rantai.ts`,
    find: 'REACHED[state] !== null && nextApprover(state, rantai) === null',
    replace: 'rantai.length > 0 && (REACHED[state] ?? 0) >= 2',
    project: 'app',
    test: `${APP}/pengukuran/third-approval.test.ts`,
  },
  {
    without: 'one role of the chain after the other',
    file: `${DOMAIN}/state/rantai.ts`,
    find: "return [RANTAI_STATES[next], 'dikembalikan']",
    replace: "return [...Object.values(RANTAI_STATES), 'dikembalikan']",
    project: 'app',
    test: `${APP}/pengukuran/quarter-states.test.ts`,
  },
  {
    without: 'a role of the chain that returns a quarter',
    file: `${APP}/pengukuran/pengukuran-allow.ts`,
    find: 'if (rantai.some((role) => roles.includes(role))) return ALLOWED',
    replace: 'if (roles.length > 0) return ALLOWED',
    project: 'app',
    test: `${APP}/pengukuran/quarter-states.test.ts`,
  },
  {
    without: 'a report is signed after its year has ended',
    file: `${APP}/dokumen/lkj/finalize-lkj.ts`,
    find: /if \(day <= `.*`\)/,
    replace: "if (day === '')",
    project: 'app',
    test: `${APP}/dokumen/lkj/closed-year.test.ts`,
  },
  {
    without: 'a closed year refuses',
    file: `${APP}/use-case/year-touched.ts`,
    find: 'if (sentence !== null) throw',
    replace: 'if (sentence === undefined) throw',
    project: 'app',
    test: `${APP}/dokumen/lkj/closed-year.test.ts`,
  },
  {
    without: 'a year nobody opened refuses',
    file: `${APP}/use-case/year-touched.ts`,
    find: 'if (unopened) return',
    replace: 'if (unopened !== null) return',
    project: 'app',
    test: `${APP}/year/tahun.test.ts`,
  },
  {
    without: 'signers at signing',
    file: `${APP}/pk/read-signing.ts`,
    find: 'if (penandaTangan.length < postsNeeded(office.lembaga, entitas).length)',
    replace: 'if (penandaTangan.length < 0)',
    project: 'app',
    test: `${APP}/pk/pk.test.ts`,
  },
  {
    without: 'a signing date that is not to come',
    file: `${APP}/pk/read-signing.ts`,
    find: 'if (tanggal > today) throw',
    replace: "if (tanggal > '2999') throw",
    project: 'app',
    test: `${APP}/pk/pk.test.ts`,
  },
  {
    without: 'summaries counted again after signing',
    file: `${APP}/pk/sign-pk.ts`,
    find: /^ *await refreshRingkasan\(tx, .*\)\n/m,
    replace: '',
    project: 'app',
    test: `${APP}/pk/pk.test.ts`,
  },
  {
    without: 'a pagu that is not negative',
    file: `${APP}/pk/apply-pk-change.ts`,
    find: 'if (pagu >= 0n) return pagu',
    replace: 'if (pagu !== null) return pagu',
    project: 'app',
    test: `${APP}/pk/pk.test.ts`,
  },
  {
    without: 'the old value in the trail',
    file: `${APP}/pengukuran/save-value-row.ts`,
    find: /sebelum: .*,\n/,
    replace: "sebelum: '',\n",
    project: 'app',
    test: `${APP}/pengukuran/pengukuran.test.ts`,
  },
]

const root = fileURLToPath(new URL('..', import.meta.url))

/** Its workspace links are relative, so that the copy's packages meet the copy's packages. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'akuntabel-guards-'))
  const skipped = /(^|\/)(node_modules|\.git|\.svelte-kit)$|^apps\/web\/build$/
  cpSync(root, copy, { recursive: true, filter: (path) => !skipped.test(path.slice(root.length)) })
  for (const place of globSync('{.,packages/*,apps/*}/node_modules', { cwd: root }))
    spawnSync('cp', ['-al', join(root, place), join(copy, place)])
  return copy
}

function patched({ file, find, replace }: Guard): string {
  const source = readFileSync(join(root, file), 'utf8')
  const parts = source.split(find)
  if (parts.length !== 2) throw new Error(`${file} holds ${find} ${parts.length - 1} times, not once`)
  return parts.join(replace)
}

function isRed(copy: string, { project, test }: Guard): boolean {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', project, '--bail', '1', test], {
    cwd: copy,
    stdio: process.env.VERBOSE ? 'inherit' : 'ignore',
  })
  return status !== 0
}

const copy = copyOfSources()
let green = 0
try {
  // Red must be the guard's doing.
  for (const guard of new Map(GUARDS.map((one) => [one.test, one])).values())
    if (isRed(copy, guard)) throw new Error(`${guard.test} is red as it is`)
  for (const guard of GUARDS) {
    const path = join(copy, guard.file)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, patched(guard))
    const red = isRed(copy, guard)
    writeFileSync(path, whole)
    if (!red) green++
    console.log(`${red ? 'red  ' : 'GREEN'}  without ${guard.without}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
process.exitCode = green > 0 ? 1 : 0
