import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

export interface Statement {
  path: string
  /** Line of the source where the text starts. */
  line: number
  /** The SQL with `$1` in each hole. */
  text: string
}

/** Migrations that are published: they never change, not even in layout. */
const FROZEN = /migrations\/00(0\d|1\d|20)-/

/** Every text that is SQL by its tag, in all sources but the frozen migrations. */
export function statements(root: string): Statement[] {
  return globSync('{packages,apps,tests,bench}/**/*.ts', {
    cwd: root,
    exclude: (name) => /node_modules/.test(name),
  })
    .filter((path) => !FROZEN.test(path))
    .flatMap((path) => statementsOf(path, readFileSync(join(root, path), 'utf8')))
}

export function statementsOf(path: string, source: string): Statement[] {
  if (!source.includes('sql')) return []
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const found: Statement[] = []
  function visit(node: ts.Node): void {
    if (ts.isTaggedTemplateExpression(node) && /^sql(\W|$)/.test(node.tag.getText(file))) {
      const line = file.getLineAndCharacterOfPosition(node.template.getStart(file)).line + 1
      found.push({ path, line, text: textOf(node.template) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function textOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.head.text + template.templateSpans.map((span) => `$1${span.literal.text}`).join('')
}
