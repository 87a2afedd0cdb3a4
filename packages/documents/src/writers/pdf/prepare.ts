import { diktum } from '@akuntabel/domain'
import type {
  Block,
  CoverBlock,
  LabelledBlock,
  ListBlock,
  ParagraphBlock,
  TableBlock,
} from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import type { Inline } from '../../tree/inline.ts'
import { labelLinesOf } from '../../tree/label-lines.ts'
import type { Picture } from '../../tree/picture.ts'
import { referenceLabels } from '../../tree/reference-labels.ts'
import { walkBlocks } from '../../tree/walk.ts'
import { columnWidths } from '../column-widths.ts'
import { headRows } from '../head-rows.ts'
import { closingStart, holdsMerged, leastClosing, type Room, roomOf, rowRuns } from '../held-rows.ts'
import { keepsWhole, keptBlocks } from '../keeps-next.ts'
import { paperSize, textArea, textWidth } from '../paper.ts'
import { printedTree } from '../printed-tree.ts'
import { sectionsOf } from '../sections.ts'
import { isSmall } from '../table-height.ts'
import {
  alignOf,
  cutMerged,
  holdsTogether,
  indentColumn,
  type PlacedRow,
  placeRows,
} from '../table-layout.ts'
import { tableType } from '../table-type.ts'
import { holdsLastClause, tailLength } from '../tail.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export interface Prepared {
  /** What document.typ reads. */
  tree: Json
  /** Files beside it: pictures that are no text. */
  files: Map<string, Uint8Array>
}

/** The tree as document.typ reads it: defaults filled in, references resolved, cells placed. */
export function prepareForTypst(original: DocumentTree): Prepared {
  const tree = printedTree(original)
  const files = new Map<string, Uint8Array>()
  return { tree: prepareTree(tree, files), files }
}

function prepareTree(tree: DocumentTree, files: Setting['files']): Json {
  const setting = { tree, labels: referenceLabels(tree), landscape: false, files }
  const { cover, front, body } = sectionsOf(tree)
  const date = new Date(tree.createdAt)
  return {
    title: tree.title,
    subject: tree.subject,
    author: tree.satker.name,
    date: {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    },
    paper: { ...paperSize(tree.paper) },
    margins: { ...tree.margins },
    header: tree.header,
    draft: tree.state === 'draf',
    'page-numbers': tree.pageNumbers,
    cover: cover && prepareCover(cover, files),
    front: prepareBlocks(front, setting),
    body: prepareBlocks(body, setting),
    ids: [...walkBlocks(tree.blocks)].filter(hasPlace).map((block) => block.id),
  }
}

/** Blocks that can be looked up by their id: headings, captioned tables, figures. */
function hasPlace(block: Block): block is Block & { id: string } {
  if (block.type === 'table') return block.number !== null || block.caption !== null
  return block.type === 'heading' || block.type === 'figure'
}

interface Setting {
  tree: DocumentTree
  /** What a reference prints, by the id it points to. */
  labels: Map<string, string>
  landscape: boolean
  files: Map<string, Uint8Array>
}

function prepareBlocks(blocks: readonly Block[], setting: Setting): Json[] {
  const kept = keptBlocks(blocks)
  const prepared: Json[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) continue
    const tail = tailLength(blocks, at)
    const own = prepareBlock(block, setting)
    const sticky = (kept[at] ?? false) && tail === 0
    const whole = block.type === 'paragraph' && keepsWhole(block, blocks[at + 1])
    // What stands on the page of a table's end goes along with it.
    const behind = tail === 0 ? [] : prepareBlocks(blocks.slice(at + 1, at + 1 + tail), setting)
    prepared.push({ ...own, sticky, whole, tail: behind })
    at += tail
  }
  return prepared
}

function prepareBlock(block: Block, setting: Setting): { [key: string]: Json } {
  switch (block.type) {
    case 'paragraph':
      return prepareParagraph(block, setting.labels)
    case 'heading':
      return { ...block, continues: block.continues ?? false }
    case 'list':
      return prepareList(block, setting)
    case 'table':
      return prepareTable(block, setting)
    case 'landscape':
      return {
        type: 'landscape',
        blocks: prepareBlocks(block.blocks, { ...setting, landscape: true }),
      }
    case 'signatures':
      return {
        ...block,
        side: block.side ?? 'right',
        parties: block.parties.map((party) => ({
          ...party,
          kantor: party.kantor ?? [],
          sign: party.sign ?? null,
        })),
      }
    case 'labelled':
      return prepareLabelled(block, setting)
    case 'cover':
      return prepareCover(block, setting.files)
    case 'letterhead':
      return { ...block, emblem: preparePicture(block.emblem, setting.files) }
    case 'image': {
      const width = Math.min(block.width, textWidth(setting.tree, setting.landscape))
      return { type: 'image', width, caption: block.caption, picture: preparePicture(block, setting.files) }
    }
    default:
      return { ...block }
  }
}

function prepareCover(
  { emblem, address = [], ...cover }: CoverBlock,
  files: Setting['files'],
): { [key: string]: Json } {
  return { ...cover, address, emblem: emblem ? preparePicture(emblem, files) : null }
}

/** An SVG goes along as text; a PNG is a file of its own. */
function preparePicture({ picture, alt }: { picture: Picture; alt: string }, files: Setting['files']): Json {
  if (picture.format === 'svg') return { alt, svg: picture.svg }
  const file = `picture-${files.size + 1}.png`
  files.set(file, Buffer.from(picture.base64, 'base64'))
  return { alt, file }
}

function prepareLabelled(block: LabelledBlock, setting: Setting): { [key: string]: Json } {
  const lines = labelLinesOf(block)
  if (lines !== null) {
    const items = lines.map(({ label, content }) => ({
      label,
      content: prepareInlines(content, setting.labels),
    }))
    return { type: 'label-lines', items }
  }
  return {
    type: 'clauses',
    'last-held': holdsLastClause(block),
    items: block.items.map(({ label, blocks }) => ({
      label,
      blocks: prepareBlocks(blocks, setting),
    })),
  }
}

function prepareParagraph(block: ParagraphBlock, labels: Map<string, string>): { [key: string]: Json } {
  const centred = block.style === 'title' || block.style === 'subtitle'
  return {
    type: 'paragraph',
    content: prepareInlines(block.content, labels),
    align: block.align ?? (centred ? 'center' : 'left'),
    indent: block.indent ?? false,
    style: block.style ?? null,
  }
}

function prepareList(block: ListBlock, setting: Setting): { [key: string]: Json } {
  return {
    type: 'list',
    style: block.style,
    labels: block.items.map((_, at) => diktum(at + 1)),
    items: block.items.map((item) => prepareBlocks(item, setting)),
  }
}

function prepareTable(original: TableBlock, { tree, labels, landscape }: Setting): { [key: string]: Json } {
  const page = textArea(tree, landscape)
  const room = roomOf(original, page)
  const small = isSmall(original, page)
  const least = small ? null : leastClosing(original, room)
  const rowsOf = (closing: number, again = false) => prepareRows(original, { closing, again, room, labels })
  return {
    type: 'table',
    id: original.id,
    number: original.number,
    caption: original.caption,
    'number-row': original.numberRow ?? false,
    widths: columnWidths(original, page.width).map((width) => Math.round(width * 100) / 100),
    head: headRows(original).map((cells) => cells.map((cell) => ({ ...cell, unit: cell.unit ?? null }))),
    look: { ...tableType(original) },
    small,
    ...rowsOf(small ? original.rows.length : closingStart(original, room)),
    // Where what is merged with the closing rows does not fit on the page with them, it goes on there under its name.
    parted: least === null ? null : rowsOf(least, true),
    note: prepareInlines(original.note ?? [], labels),
  }
}

interface Closing {
  closing: number
  again: boolean
  room: Room
  labels: Map<string, string>
}

function prepareRows(
  original: TableBlock,
  { closing, again, room, labels }: Closing,
): { [key: string]: Json } {
  // Typst holds closing rows together only where no cell is merged over their border.
  const block = cutMerged(original, closing, { again })
  const indented = indentColumn(block)
  const rows = placeRows(block).map((placed, at) =>
    prepareRow(block, { ...placed, held: holdsMerged(block, at, room) }, indented, labels),
  )
  return {
    'row-count': rows.length,
    runs: rowRuns(block, { end: closing, room }).map(({ kept, from, to }) => ({
      kept,
      rows: rows.slice(from, to),
    })),
    closing: rows.slice(closing),
  }
}

function prepareRow(
  block: TableBlock,
  placed: PlacedRow & { held: boolean },
  indented: number,
  labels: Map<string, string>,
): Json {
  const { row, cells, held } = placed
  const whole = holdsTogether(row)
  return {
    kind: row.kind,
    cells: cells.map(({ cell, column }) => ({
      x: column,
      rowspan: cell.rowspan ?? 1,
      colspan: cell.colspan ?? 1,
      align: alignOf(block, { cell, column }),
      bold: cell.bold ?? row.kind !== 'row',
      indent: column === indented ? (row.level ?? 0) : 0,
      breakable: !((cell.rowspan ?? 1) > 1 ? held : whole),
      content: prepareInlines(cell.content, labels),
    })),
  }
}

function prepareInlines(nodes: readonly Inline[], labels: Map<string, string>): Json[] {
  return nodes.map((node): Json => {
    if (node.type === 'gap') return { type: 'gap', text: `[Belum diisi: ${node.text}]` }
    if (node.type === 'value') return { type: 'value', text: node.text }
    if (node.type !== 'reference') return { ...node }
    const label = labels.get(node.target)
    if (label === undefined) throw new Error(`Reference to nothing: ${node.target}`)
    return { ...node, text: label }
  })
}
