import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export interface PageTable {
  /** By which it is downloaded; null where it has no name. */
  label: string | null
  /** Heads of its columns. */
  heads: string[]
  /** Of each row of its body, the figures in their order, as they are read. */
  figures: string[][]
}

/** Every table of a page that shows data of the office. */
export function tablesOf(html: string): { tables: PageTable[]; links: string[] } {
  const main = all(parse(html), ({ tagName }) => tagName === 'main')[0]
  const tables = main === undefined ? [] : all(main, ({ tagName }) => tagName === 'table')
  return {
    tables: tables.map((table) => ({
      label: labelOf(table),
      heads: all(
        table,
        (one) => one.tagName === 'th' && (one.parentNode as Element | null)?.parentNode?.nodeName === 'thead',
      ).map(text),
      figures: all(
        table,
        (one) => one.tagName === 'tr' && ['tbody', 'tfoot'].includes(one.parentNode?.nodeName ?? ''),
      ).map((row) => all(row, (one) => has(one, 'fig') && one.parentNode === row).map(text)),
    })),
    links: all(parse(html), ({ tagName }) => tagName === 'a').map((one) => attribute(one, 'href') ?? ''),
  }
}

function labelOf(table: Element): string | null {
  const parent = table.parentNode as Element | null
  return attribute(table, 'data-tabel') ?? (parent && attribute(parent, 'data-tabel')) ?? null
}

/** What somebody reads who looks at the cell first: not its remarks, nor what only is heard. */
function text(node: Node): string {
  const read = (one: Node): string => {
    if ('value' in one && one.nodeName === '#text') return one.value
    if ('tagName' in one && (one.tagName === 'button' || one.tagName === 'abbr')) return ''
    if ('tagName' in one && ['sr', 'cell-note', 'not-filled'].some((name) => has(one, name))) return ''
    if ('tagName' in one && one.tagName === 'details') {
      const opens = text(all(one, ({ tagName }) => tagName === 'summary')[0] ?? one)
      return /^[\d.,%−]+$/.test(opens) ? opens : ''
    }
    if ('tagName' in one && one.tagName === 'input' && attribute(one, 'type') !== 'hidden')
      return (attribute(one, 'value') ?? '').replace(/.$/, inPercent(one) ? '$&%' : '$&')
    return 'childNodes' in one ? one.childNodes.map(read).join('') : ''
  }
  return read(node).replace(/\s+/g, ' ').trim()
}

function inPercent(one: Element): boolean {
  return (attribute(one, 'aria-label') ?? '').endsWith(', persen')
}

function has(one: Element, name: string): boolean {
  return (attribute(one, 'class') ?? '').split(/\s+/).includes(name)
}

function attribute(one: Element, name: string): string | undefined {
  return 'attrs' in one ? one.attrs.find((own) => own.name === name)?.value : undefined
}

function all(node: Node, wanted: (one: Element) => boolean): Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && wanted(child) ? [child] : []),
    ...all(child, wanted),
  ])
}
