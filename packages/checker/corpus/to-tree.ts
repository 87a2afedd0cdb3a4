import {
  type Block,
  cover,
  type DocumentTree,
  figure,
  heading,
  list,
  pageBreak,
  paragraph,
  prose,
  signatures,
} from '@akuntabel/documents'
import { hasHeader, labelledLines, tableOf } from './table-tree.ts'
import type { ParsedSource, SourceBlock } from './types.ts'

const KINDS: Record<string, DocumentTree['kind']> = {
  lkj: 'lkj',
  pk: 'pk',
  renstra: 'renstra',
  keputusan: 'keputusan-pk',
  sop: 'sop',
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="160" viewBox="0 0 480 160"><rect x="40" y="40" width="90" height="100" fill="#0B5563"/><rect x="180" y="20" width="90" height="120" fill="#0B5563"/></svg>'

export function toTree({ head, blocks }: ParsedSource): DocumentTree {
  return {
    kind: KINDS[head.jenis] ?? 'lkj',
    title: `${head.jenis.toUpperCase()} ${head.satker} ${head.tahun}`,
    subject: head.jenis,
    language: 'id-ID',
    satker: { code: head.kode, name: head.satker },
    entitas: head.entitas,
    year: head.tahun,
    state: 'final',
    paper: 'A4',
    margins: { top: 30, right: 20, bottom: 20, left: 25 },
    header: null,
    pageNumbers: true,
    createdAt: '2024-02-01T03:00:00Z',
    blocks: treeBlocks(blocks),
  }
}

function treeBlocks(blocks: SourceBlock[]): Block[] {
  const out: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const run = listRun(blocks, at)
    if (run.length > 0) {
      out.push(
        list(
          run[0]?.label === 'a.' ? 'alpha' : 'decimal',
          run.map((item) => item.text),
        ),
      )
      at += run.length - 1
    } else {
      out.push(...blocksOf(blocks[at] as SourceBlock, at))
    }
  }
  return out
}

type Item = Extract<SourceBlock, { type: 'item' }>

/** Items numbered 1. 2. 3. or a. b. c. without a break become a real list; any other label stays text. */
function listRun(blocks: SourceBlock[], from: number): Item[] {
  const first = blocks[from]
  if (first?.type !== 'item' || !/^[1a]\.$/.test(first.label)) return []
  const run: Item[] = []
  for (const block of blocks.slice(from)) {
    const expected = first.label === '1.' ? `${run.length + 1}.` : `${String.fromCharCode(97 + run.length)}.`
    if (block.type !== 'item' || block.label !== expected) {
      // A numbering that goes on differently is typed by hand; Word would not print it so.
      return block.type === 'item' && sameKind(block.label, first.label) ? [] : run
    }
    run.push(block)
  }
  return run
}

function sameKind(a: string, b: string): boolean {
  return /^\d/.test(a) === /^\d/.test(b) && /\.$/.test(a)
}

function blocksOf(block: SourceBlock, at: number): Block[] {
  const id = `b${at}`
  switch (block.type) {
    case 'heading':
      return [heading({ id, level: block.level, label: block.label, text: block.text })]
    case 'paragraph':
      return [block.centred ? paragraph(block.text, { align: 'center' }) : prose(block.text)]
    case 'item':
      return [paragraph(`${block.label} ${block.text}`)]
    case 'contents':
      return block.entries.map(({ text, page }) => paragraph(`${text} ${'.'.repeat(12)} ${page}`))
    case 'figure':
      return [figure({ id, number: block.number, caption: block.caption, alt: block.caption, svg: SVG })]
    case 'cover':
      return [cover({ lines: block.lines, office: block.office, year: block.year })]
    case 'signatures':
      return [signatures(block.place, block.parties)]
    case 'page-break':
      return [pageBreak()]
    case 'table':
      return hasHeader(block) ? [tableOf(block, id)] : labelledLines(block).map((text) => paragraph(text))
  }
}
