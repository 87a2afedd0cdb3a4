import type { Lembar, LembarCell } from '@akuntabel/app'
import { parseDate } from '@akuntabel/domain'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/**
 * The table of a page that is called `label` (`data-tabel`), as the page shows it; null where there is none. A cell's remarks
 * stand in a column of their own behind it.
 */
export function tableOf(html: string, label: string): Lembar | null {
  const place = find(parse(html), (one) => attribute(one, 'data-tabel') === label)
  const table = place && (place.tagName === 'table' ? place : find(place, (one) => one.tagName === 'table'))
  if (!table) return null
  const rows = all(table, (one) => one.tagName === 'tr')
  const heads = rows.filter((row) => within(row, 'thead'))
  const { grid, noted } = spread(rows)
  const shown = grid.map((cells) => cells.flatMap((cell, at) => columnsOf(cell, noted.has(at))))
  return { judul: label, kepala: shown.slice(0, heads.length), baris: shown.slice(heads.length) }
}

interface Cell {
  value: LembarCell
  notes: string | null
  head: boolean
}

/** Rows and columns as they stand, also where a cell reaches over several; and the columns that have remarks. */
function spread(rows: readonly Element[]): { grid: Cell[][]; noted: Set<number> } {
  const grid: Cell[][] = rows.map(() => [])
  const noted = new Set<number>()
  for (const [line, row] of rows.entries()) {
    let at = 0
    for (const element of children(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      while (grid[line]?.[at] !== undefined) at++
      const cell = cellOf(element)
      const [wide, high] = ['colspan', 'rowspan'].map((name) => Number(attribute(element, name) ?? 1))
      for (let down = 0; down < (high ?? 1) && line + down < rows.length; down++)
        for (let right = 0; right < (wide ?? 1); right++)
          (grid[line + down] as Cell[])[at + right] = down + right === 0 ? cell : EMPTY
      if (cell.notes !== null) noted.add(at)
      at += wide ?? 1
    }
  }
  return { grid: grid.map((cells) => Array.from(cells, (cell) => cell ?? EMPTY)), noted }
}

const EMPTY: Cell = { value: null, notes: null, head: false }

function columnsOf({ value, notes, head }: Cell, noted: boolean): LembarCell[] {
  if (!noted) return [value]
  return [value, head && notes === null && value !== null ? `${value} (keterangan)` : notes]
}

function cellOf(element: Element): Cell {
  const notes = all(element, isNote).filter((one) => !all(one, isNote).length)
  const remarks = notes.map((one) => wordsOf(one, () => false)).filter((text) => text !== '')
  const bare = wordsOf(element, (one) => isNote(one) || isTrace(one))
  // A figure that opens how it was counted.
  const opened = find(element, isTrace)
  const counted = opened && find(opened, ({ tagName }) => tagName === 'summary')
  const text = bare === '' && counted ? wordsOf(counted, () => false) : bare
  const figure = classes(element).includes('fig')
  const head = within(element, 'thead')
  const value = head ? text || null : cellValue(text, figure)
  if (bare === '' && typeof value === 'string' && counted)
    return { value: null, notes: remarks.join('; ') || null, head }
  return { value, notes: remarks.join('; ') || null, head }
}

const NOTHING = new Set(['', '–', '-', '—'])

/** A figure only where the column is one of figures: a code or a number of a letter is text. */
export function cellValue(text: string, figure: boolean): LembarCell {
  if (NOTHING.has(text)) return null
  if (/^\d{1,2} \p{L}+ \d{4}$/u.test(text)) {
    const tanggal = parseDate(text)
    if (tanggal !== null) return { tanggal }
  }
  if (!figure) return text
  const [, sign, whole, decimals = '', percent] =
    /^([-−]?)(?:Rp\s?)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s?(%?)$/.exec(text) ?? []
  if (whole === undefined) return text
  const digits = `${sign ? '-' : ''}${whole.replaceAll('.', '')}${decimals && `.${decimals}`}`
  return { angka: digits, desimal: decimals.length, persen: percent === '%' }
}

/** As it is read on the page: fields by what stands in them, without what only helps to hear or to work. */
function wordsOf(node: Node, left: (one: Element) => boolean): string {
  return textOf(node, left).replace(/\s+/g, ' ').trim()
}

function textOf(node: Node, left: (one: Element) => boolean): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (!('childNodes' in node)) return ''
  const inside = node.childNodes.map((child) => {
    if (!('tagName' in child)) return textOf(child, left)
    if (left(child) || isSilent(child)) return ' '
    if (child.tagName === 'input') return ` ${fieldOf(child)} `
    if (child.tagName === 'select') return ` ${chosenOf(child)} `
    const text = textOf(child, left)
    return BLOCKS.has(child.tagName) ? ` ${text} ` : text
  })
  return inside.join('')
}

const BLOCKS = new Set(['div', 'p', 'li', 'br', 'ul', 'ol', 'dd', 'dt', 'h2', 'h3'])

function isSilent(one: Element): boolean {
  return (
    ['button', 'script', 'abbr', 'svg', 'label'].includes(one.tagName) ||
    attribute(one, 'hidden') !== undefined ||
    classes(one).some((name) => name === 'sr' || name === 'not-filled' || name === 'found')
  )
}

function fieldOf(input: Element): string {
  const type = attribute(input, 'type') ?? 'text'
  if (type === 'checkbox' || type === 'radio')
    return attribute(input, 'checked') === undefined
      ? ''
      : type === 'checkbox'
        ? 'ya'
        : (attribute(input, 'value') ?? '')
  const value = ['hidden', 'file', 'submit'].includes(type) ? '' : (attribute(input, 'value') ?? '')
  // What is heard says the unit that whoever sees the field reads elsewhere; other cells of the column print the sign.
  return /^[\d.,]+$/.test(value) && /, persen$/.test(attribute(input, 'aria-label') ?? '')
    ? `${value}%`
    : value
}

function chosenOf(select: Element): string {
  const options = all(select, ({ tagName }) => tagName === 'option')
  const chosen = options.find((one) => attribute(one, 'selected') !== undefined)
  return chosen && attribute(chosen, 'value') !== '' ? wordsOf(chosen, () => false) : ''
}

function isNote(one: Element): boolean {
  return classes(one).includes('cell-note')
}

function isTrace(one: Element): boolean {
  return one.tagName === 'details'
}

function attribute(one: Element, name: string): string | undefined {
  return one.attrs.find((own) => own.name === name)?.value
}

function classes(one: Element): string[] {
  return (attribute(one, 'class') ?? '').split(/\s+/)
}

function children(one: Element): Element[] {
  return one.childNodes.filter((child): child is Element => 'tagName' in child)
}

function all(node: Node, wanted: (one: Element) => boolean): Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && wanted(child) ? [child] : []),
    ...all(child, wanted),
  ])
}

function find(node: Node, wanted: (one: Element) => boolean): Element | null {
  return all(node, wanted)[0] ?? null
}

function within(one: Element, tagName: string): boolean {
  for (let up: Node | null = one.parentNode; up !== null; up = 'parentNode' in up ? up.parentNode : null)
    if ('tagName' in up && up.tagName === tagName) return true
  return false
}
