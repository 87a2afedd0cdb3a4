import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import type { Picture } from '../../tree/picture.ts'
import { referenceLabels } from '../../tree/reference-labels.ts'
import { walkBlocks } from '../../tree/walk.ts'
import { paperSize, textWidth } from '../paper.ts'
import type { PageNumbers } from '../pdf/write-pdf.ts'
import { printedTree } from '../printed-tree.ts'
import { rasterise } from '../rasterise.ts'
import { sectionsOf } from '../sections.ts'
import { blocksOf } from './blocks.ts'
import type { DocxContext } from './context.ts'
import { coverBlocks } from './cover.ts'
import { draftSign } from './draft-sign.ts'
import { fixPackage } from './fix-package.ts'
import { NUMBERING } from './list.ts'
import { FAINT } from './look.ts'
import { STYLES } from './styles.ts'
import { twips } from './units.ts'

/**
 * The tree as a Word document. `pages` (from `measurePages`) are what a contents list shows until a
 * program has counted its own. The document is made while the pages are still being measured. The same tree gives
 * the same bytes.
 */
export async function writeDocx(
  original: DocumentTree,
  options: { pages?: PageNumbers | Promise<PageNumbers> } = {},
): Promise<Uint8Array> {
  const tree = printedTree(original)
  const bookmarks = bookmarkNames(tree)
  const [packed, pages] = await Promise.all([pack(tree, bookmarks), options.pages])
  const pageAt = new Map([...bookmarks].map(([id, bookmark]) => [bookmark, pages?.get(id) ?? '']))
  return fixPackage(packed, { date: new Date(tree.createdAt), pageAt })
}

/** Everything but the page numbers, which may still be being measured. */
async function pack(tree: DocumentTree, bookmarks: DocxContext['bookmarks']): Promise<Uint8Array> {
  const context: DocxContext = {
    tree,
    labels: referenceLabels(tree),
    bookmarks,
    pictures: await drawPictures(tree),
    landscape: false,
    indent: 0,
    listDepth: 0,
    lists: { count: 0 },
    sequences: { Tabel: 0, Gambar: 0 },
  }
  const document = new Document({
    title: tree.title,
    subject: tree.subject,
    creator: tree.satker.name,
    lastModifiedBy: tree.satker.name,
    styles: STYLES,
    numbering: NUMBERING,
    // Pages and numbers are written in; a program that makes other pages counts them again.
    features: { updateFields: true },
    sections: sectionList(context),
  })
  return Packer.toBuffer(document)
}

/** Every SVG of the document as PNG. */
async function drawPictures(tree: DocumentTree): Promise<Map<string, Uint8Array>> {
  const drawings = new Set([...walkBlocks(tree.blocks)].flatMap(svgOf))
  return new Map(await Promise.all([...drawings].map(async (svg) => [svg, await rasterise(svg)] as const)))
}

function pictureOf(block: Block): Picture | null {
  if (block.type === 'image') return block.picture
  if (block.type === 'letterhead') return block.emblem.picture
  return block.type === 'cover' ? (block.emblem?.picture ?? null) : null
}

function svgOf(block: Block): string[] {
  if (block.type === 'figure') return [block.svg]
  const picture = pictureOf(block)
  return picture?.format === 'svg' ? [picture.svg] : []
}

function bookmarkNames(tree: DocumentTree): Map<string, string> {
  const names = new Map<string, string>()
  for (const block of walkBlocks(tree.blocks)) {
    // Word drops bookmarks called _Toc when it makes a contents list; what texts refer to is called _Ref.
    const kind = block.type === 'heading' ? '_Toc' : '_Ref'
    if ('id' in block) names.set(block.id, kind + String(names.size + 1).padStart(6, '0'))
  }
  return names
}

function sectionList(context: DocxContext): ISectionOptions[] {
  const { cover, front, body } = sectionsOf(context.tree)
  const sections: ISectionOptions[] = []
  if (cover) sections.push({ properties: pageProperties(context), children: coverBlocks(cover, context) })
  const roman = NumberFormat.LOWER_ROMAN
  sections.push(...partSections(front, context, { formatType: roman }))
  const restart = front.length > 0 ? { start: 1 } : {}
  sections.push(...partSections(body, context, { formatType: NumberFormat.DECIMAL, ...restart }))
  return sections
}

interface Numbering {
  formatType: (typeof NumberFormat)[keyof typeof NumberFormat]
  start?: number
}

/** Upright and landscape runs of a part, each a section of Word; only the first restarts the page numbers. */
function partSections(
  blocks: readonly Block[],
  context: DocxContext,
  numbering: Numbering,
): ISectionOptions[] {
  const runs: { landscape: boolean; blocks: Block[] }[] = []
  for (const block of blocks) {
    const landscape = block.type === 'landscape'
    const inner = landscape ? block.blocks : [block]
    const last = runs.at(-1)
    if (last && !landscape && !last.landscape) last.blocks.push(...inner)
    else runs.push({ landscape, blocks: [...inner] })
  }
  return runs.map((run, at) => {
    const inner = { ...context, landscape: run.landscape }
    const numbers = at === 0 ? numbering : { formatType: numbering.formatType }
    return {
      properties: pageProperties(inner, numbers),
      headers: { default: pageHeader(inner) },
      footers: { default: pageFooter(inner) },
      children: blocksOf(run.blocks, inner),
    }
  })
}

function pageProperties(
  { tree, landscape }: DocxContext,
  pageNumbers?: Numbering,
): ISectionOptions['properties'] {
  const { width, height } = paperSize(tree.paper)
  const { top, right, bottom, left } = tree.margins
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      // docx swaps the sides of a landscape page itself.
      size: {
        width: twips(width),
        height: twips(height),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(top),
        right: twips(right),
        bottom: twips(bottom),
        left: twips(left),
        header: twips(top / 2),
        footer: twips(bottom / 2),
      },
      pageNumbers,
    },
  }
}

function pageHeader(context: DocxContext): Header {
  const { header, state } = context.tree
  const draft = state === 'draf'
  if (header === null && !draft) return new Header({ children: [new Paragraph({ style: 'KepalaHalaman' })] })
  return new Header({
    children: [
      new Paragraph({
        style: 'KepalaHalaman',
        tabStops: [{ type: TabStopType.RIGHT, position: twips(textWidth(context.tree, context.landscape)) }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: FAINT } },
        children: [
          new TextRun({ text: header ?? '' }),
          ...(draft ? [new TextRun({ children: [new Tab()] }), draftSign()] : []),
        ],
      }),
    ],
  })
}

function pageFooter({ tree }: DocxContext): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'KepalaHalaman',
        alignment: AlignmentType.CENTER,
        children: tree.pageNumbers ? [new TextRun({ children: [PageNumber.CURRENT] })] : [],
      }),
    ],
  })
}
