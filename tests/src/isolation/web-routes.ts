import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROUTES = join(import.meta.dirname, '../../../apps/web/src/routes')

/** One address of the web as its files on disk declare it. */
export interface WebRoute {
  /** Folder without its matchers: `/k/[unit]/[entitas]/[tahun]/iku/[id]`. */
  id: string
  hasPage: boolean
  /** Names of its form actions. */
  actions: string[]
  /** Methods of an address without a page. */
  methods: string[]
}

export function webRoutes(): WebRoute[] {
  const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  const folders = new Set(files.filter((file) => /\+(page|server)\b/.test(file)).map((file) => dirname(file)))
  return [...folders].sort().map((folder) => routeOf(folder, files))
}

function routeOf(folder: string, files: string[]): WebRoute {
  const has = (name: string) => files.includes(join(folder, name))
  const source = (name: string) => (has(name) ? readFileSync(join(ROUTES, folder, name), 'utf8') : '')
  return {
    id: folder === '.' ? '/' : `/${folder.replaceAll(/=\w+\]/g, ']')}`,
    hasPage: has('+page.svelte') || has('+page.server.ts'),
    actions: actionNames(source('+page.server.ts')),
    methods: [...source('+server.ts').matchAll(/^export const ([A-Z]+)\b/gm)].map(([, name]) => name ?? ''),
  }
}

/** Keys of `export const actions = { … }`, which the formatter indents by two spaces. */
function actionNames(source: string): string[] {
  const start = source.indexOf('export const actions')
  if (start < 0) return []
  const body = source.slice(start, source.indexOf('\n}', start))
  return [...body.matchAll(/^ {2}(?:async )?(\w+)(?=[:,(])/gm)].map(([, name]) => name ?? '')
}
