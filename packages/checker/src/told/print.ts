import type { Facts } from '../facts/types.ts'
import { attachedTo } from './attach.ts'
import { isComputed } from './explain.ts'
import { isChange } from './is-change.ts'
import { toldOf } from './model.ts'
import { isBound, roleOf, yearOf } from './roles.ts'
import { scopeOf } from './scope.ts'

/** Sentences with numbers, and what each number was taken for: what the ledger prints of this stage. */
export function toldStage(facts: Facts) {
  const model = toldOf(facts)
  return {
    subjects: model.subjects.map(({ name, names, known }) => ({
      name,
      names: names.map((words) => words.join(' ')),
      figures: known.length,
    })),
    statements: model.statements
      .filter(({ numbers }) => numbers.length > 0)
      .map((statement) => ({
        text: statement.text,
        named: statement.named.map(({ subject, partial }) => ({ subject: subject.name, partial })),
        implied: statement.implied?.name ?? null,
        numbers: statement.numbers.map((told) => {
          const scope = scopeOf(model, statement, told)
          return {
            text: told.text,
            kind: told.kind,
            noun: told.noun,
            subject: attachedTo(statement, told)?.subject.name ?? null,
            measure: roleOf(statement, told).role,
            year: yearOf(statement, told, model.own),
            scope: scope?.name ?? null,
            cells: scope?.cells.map(({ cell }) => cell.position) ?? [],
            isChange: isChange(statement, told),
            isBound: isBound(statement, told),
            isComputed: isComputed(model, statement, told),
          }
        }),
        position: statement.sentence.position,
      })),
  }
}
