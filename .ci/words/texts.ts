import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'svelte/compiler'
import ts from 'typescript'

export interface Text {
  path: string
  line: number
  text: string
}

/** Where sentences for screens and the command line are written, and the guides. */
const SOURCES = ['apps/*/src/**/*.{ts,svelte}', 'packages/{app,domain}/src/**/*.ts', 'docs/panduan/*.md']
/** Tests; sample data and packs, which never change; criteria in the words of their regulation; a letterhead, which is printed; input that is read, not written. */
const ELSEWHERE = [
  /\.test\.ts$/,
  /\/testing\//,
  /\/sample\/data\//,
  /domain\/src\/(policy|scale\/shipped)/,
  /domain\/src\/evaluasi\/lke-unit/,
  /organisation\/lembaga-kpu/,
  /app\/src\/office\/office\.ts$/,
  /domain\/src\/keuangan\/kata-kepala\.ts$/,
]
/** Attributes of markup that nobody reads. */
const UNREAD = /^(class|style|d|href|action|points|viewBox|transform|data-.*)$/

/** Every text of the sources that a person can come to read: markup, and literals that look like words of a sentence. */
export function texts(root: string): Text[] {
  return SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((path) => !ELSEWHERE.some((one) => one.test(path)))
    .flatMap((path) => textsOf(path, readFileSync(join(root, path), 'utf8')))
}

export function textsOf(path: string, source: string): Text[] {
  return readerOf(path)(source)
    .filter(({ text, shown }) => shown || isSentence(text))
    .map(({ at, text }) => ({ path, line: source.slice(0, at).split('\n').length, text: text.trim() }))
}

function readerOf(path: string): (source: string) => Piece[] {
  if (path.endsWith('.md')) return proseLines
  return path.endsWith('.svelte') ? markupTexts : literals
}

/** Lines of a guide without what stands in code spans. */
function proseLines(source: string): Piece[] {
  return [...source.matchAll(/.+/g)].map(({ index, 0: line }) => ({
    at: index,
    text: line.replaceAll(/`[^`]*`/g, '…'),
    shown: true,
  }))
}

/** `Simpan` and `unduh sebagai`, not `data-save` or `simpan`. */
function isSentence(text: string): boolean {
  return /^\s*\p{Lu}\p{Ll}/u.test(text) || /\p{L}[\p{L},.]*\s+\p{L}/u.test(text)
}

interface Piece {
  at: number
  text: string
  /** Stands on the page by itself, so even one small word is read. */
  shown?: boolean
}

function literals(source: string): Piece[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true)
  const found: Piece[] = []
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || isForDevelopers(node)) return
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      found.push({ at: node.getStart(file), text: node.text })
    } else if (ts.isTemplateExpression(node)) {
      found.push({ at: node.getStart(file), text: textOf(node) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** SQL, the words of a fault that no input can reach, and lists of classes. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isTaggedTemplateExpression(node)) return true
  if (ts.isNewExpression(node)) return /^(Range|Type)?Error$/.test(node.expression.getText())
  return ts.isBinaryExpression(node) && node.left.getText().endsWith('.className')
}

function textOf(template: ts.TemplateExpression): string {
  return template.head.text + template.templateSpans.map((span) => `…${span.literal.text}`).join('')
}

interface Node {
  type: string
  start: number
  end: number
  data?: string
  name?: string
  value?: unknown
}

function markupTexts(source: string): Piece[] {
  const found: Piece[] = []
  function visit(value: unknown, inAttribute: boolean): void {
    if (value === null || typeof value !== 'object') return
    const node = value as Node
    if (node.type === 'Attribute' && UNREAD.test(node.name ?? '')) return
    if (node.type === 'Text') {
      const [space = ''] = /^\s*/.exec(node.data ?? '') ?? []
      const text = (node.data ?? '').replace(/\s+/g, ' ').trim()
      found.push({ at: node.start + space.length, text, shown: !inAttribute && text !== '' })
    }
    if (node.type === 'Literal' && typeof node.value === 'string') {
      found.push({ at: node.start, text: node.value })
    }
    if (node.type === 'TemplateLiteral') {
      found.push(...literals(source.slice(node.start, node.end)).map((one) => ({ ...one, at: node.start })))
    }
    if (node.type === 'ImportDeclaration' || node.type === 'StyleSheet') return
    for (const child of Object.values(node)) visit(child, inAttribute || node.type === 'Attribute')
  }
  visit(parse(source, { modern: true }), false)
  return found
}
