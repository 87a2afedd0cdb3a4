import type {
  Block,
  ContentsBlock,
  CoverBlock,
  FigureBlock,
  HeadingBlock,
  LandscapeBlock,
  ListBlock,
  PageBreakBlock,
  ParagraphBlock,
  SignatureBlock,
} from './block.ts'
import { type Content, inline } from './make-inline.ts'

export function heading(
  options: Omit<HeadingBlock, 'type' | 'label'> & { label?: string | null },
): HeadingBlock {
  return {
    type: 'heading',
    id: options.id,
    level: options.level,
    label: options.label ?? null,
    text: options.text,
    ...(options.continues ? { continues: true } : {}),
  }
}

export function paragraph(
  content: Content,
  options: Pick<ParagraphBlock, 'align' | 'indent' | 'style'> = {},
): ParagraphBlock {
  return { type: 'paragraph', content: inline(content), ...options }
}

/** Report prose: justified, first line indented. */
export function prose(...content: Content[]): ParagraphBlock {
  return paragraph(content, { align: 'justify', indent: true })
}

/** Each item is running text or a list of blocks. */
export function list(
  style: ListBlock['style'],
  items: readonly (Content | { blocks: Block[] })[],
): ListBlock {
  return {
    type: 'list',
    style,
    items: items.map((item) => (hasBlocks(item) ? item.blocks : [paragraph(item)])),
  }
}

function hasBlocks(item: Content | { blocks: Block[] }): item is { blocks: Block[] } {
  return typeof item === 'object' && item !== null && 'blocks' in item
}

export function figure(options: Omit<FigureBlock, 'type'>): FigureBlock {
  return { type: 'figure', ...options }
}

export function pageBreak(): PageBreakBlock {
  return { type: 'page-break' }
}

export function contents(of: ContentsBlock['of']): ContentsBlock {
  return { type: 'contents', of }
}

export function signatures(place: string | null, parties: SignatureBlock['parties']): SignatureBlock {
  return { type: 'signatures', place, parties }
}

export function cover(options: Omit<CoverBlock, 'type'>): CoverBlock {
  return { type: 'cover', ...options }
}

export function landscape(...blocks: Block[]): LandscapeBlock {
  return { type: 'landscape', blocks }
}
