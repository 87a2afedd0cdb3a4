import type { Block, HeadingBlock } from '../../tree/block.ts'
import { createNumbering, type Numbering } from '../../tree/numbering.ts'
import { PENDING } from './chapter.ts'

interface Counters {
  numbering: Numbering
  /** How many numbered headings of level 2 to 5 stand above, within their parent. */
  sections: [number, number, number, number]
}

/** Gives every pending heading its letter or number and every pending table and figure its number, in reading order. */
export function numberBlocks(blocks: readonly Block[]): Block[] {
  const counters: Counters = { numbering: createNumbering(), sections: [0, 0, 0, 0] }
  return blocks.map((block) => numberBlock(block, counters))
}

function numberBlock(block: Block, counters: Counters): Block {
  switch (block.type) {
    case 'heading':
      return numberHeading(block, counters)
    case 'table':
      return block.number === PENDING ? { ...block, number: counters.numbering.table() } : block
    case 'figure':
      return block.number === PENDING ? { ...block, number: counters.numbering.figure() } : block
    case 'landscape':
      return { ...block, blocks: block.blocks.map((inner) => numberBlock(inner, counters)) }
    default:
      return block
  }
}

function numberHeading(block: HeadingBlock, counters: Counters): HeadingBlock {
  if (block.level === 1) {
    counters.numbering.startChapter(tablePrefix(block.label))
    counters.sections = [0, 0, 0, 0]
    return block
  }
  if (block.label !== PENDING) {
    counters.sections.fill(0, block.level - 1)
    return block
  }
  const mark = sectionMark(block.level)
  const at = block.level - 2
  const count = (counters.sections[at] ?? 0) + 1
  counters.sections[at] = count
  counters.sections.fill(0, at + 1)
  return { ...block, label: mark(count) }
}

/** `BAB III` counts its tables as 3.x, `LAMPIRAN 2` as L2.x. */
function tablePrefix(label: string | null): string {
  const [word = '', number = ''] = (label ?? '').split(' ')
  if (word === 'BAB') return String(fromRoman(number))
  return word === 'LAMPIRAN' ? `L${number}` : '0'
}

/** `A.`, `1.`, `a.`, `1)`, by the level of the heading. */
function sectionMark(level: 2 | 3 | 4 | 5): (count: number) => string {
  switch (level) {
    case 2:
      return (count) => `${letters(count).toUpperCase()}.`
    case 3:
      return (count) => `${count}.`
    case 4:
      return (count) => `${letters(count)}.`
    case 5:
      return (count) => `${count})`
  }
}

function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((count - 1) % 26))
}

function fromRoman(roman: string): number {
  const chapters = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']
  return chapters.indexOf(roman) + 1
}
