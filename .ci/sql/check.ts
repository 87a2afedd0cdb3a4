// `npm run sql` fails on SQL that does not look like the other SQL, or that does what a reader would ask about.
// What a statement means is PostgreSQL's to judge: the tests of the store run it.
import { fileURLToPath } from 'node:url'
import { bare, LINE_RULES, TEXT_RULES } from './rules.ts'
import { type Statement, statements } from './statements.ts'

function faults(statement: Statement): string[] {
  const text = bare(statement.text)
  const lines = text
    .split('\n')
    .flatMap((line, at) =>
      LINE_RULES.filter((rule) => rule.broken(line)).map((rule) => place(statement, at, rule)),
    )
  // Tests break whole tables on purpose.
  const whole = statement.path.endsWith('.test.ts') ? [] : TEXT_RULES.filter((rule) => rule.broken(text))
  return [...lines, ...whole.map((rule) => place(statement, 0, rule))]
}

function place({ path, line }: Statement, at: number, rule: { name: string; says: string }): string {
  return `${path}:${line + at} ${rule.says} (${rule.name})`
}

const all = statements(fileURLToPath(new URL('../..', import.meta.url)))
const found = all.flatMap(faults)
for (const fault of found) console.error(fault)
console.log(`${all.length} pieces of SQL read, ${found.length} faults.`)
process.exitCode = found.length > 0 || all.length === 0 ? 1 : 0
