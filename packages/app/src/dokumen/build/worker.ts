import {
  type DocumentTree,
  measurePages,
  renderPdf,
  TEMPLATES,
  writeDocx,
  writeHtmlPage,
} from '@akuntabel/documents'
import { fromMessage } from './data-message.ts'
import type { BuildRequest, BuildSource, BuiltFiles, BuiltFormat } from './messages.ts'

/** Runs in a thread of its own: data → tree → files, so that no page waits for a document. */
export default async function build({ formats, ...source }: BuildRequest): Promise<BuiltFiles> {
  const tree = treeOf(source)
  const asked = (format: BuiltFormat): boolean => formats.includes(format)
  // Page numbers of the Word file's contents list come from the PDF's own measure.
  const printed = asked('pdf') ? renderPdf(tree) : null
  const pages = printed?.then((one) => one.pages) ?? null
  const [pdf, docx] = await Promise.all([
    printed,
    asked('docx') ? writeDocx(tree, { pages: pages ?? measurePages(tree) }) : null,
  ])
  return {
    ...(pdf !== null && { pdf: pdf.pdf }),
    ...(docx !== null && { docx }),
    ...(asked('html') && { html: Buffer.from(writeHtmlPage(tree), 'utf8') }),
  }
}

function treeOf(source: BuildSource): DocumentTree {
  if ('tree' in source) return source.tree
  const template = TEMPLATES[source.jenis] as (data: unknown) => DocumentTree
  return template(fromMessage(source.data))
}
