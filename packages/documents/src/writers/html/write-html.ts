import type { DocumentTree } from '../../tree/document.ts'
import { referenceLabels } from '../../tree/reference-labels.ts'
import { printedTree } from '../printed-tree.ts'
import { blocksHtml } from './blocks.ts'
import { DOCUMENT_CSS } from './document-css.ts'
import { escapeHtml } from './escape.ts'

/**
 * The document as an element to put into a page: classes only, no style, script or address outside itself, so it
 * stands under a strict content security policy. Chapters are `h2` (or what `headingBase` says).
 */
export function writeHtml(original: DocumentTree, options: { headingBase?: 1 | 2 | 3 } = {}): string {
  const tree = printedTree(original)
  const context = {
    labels: referenceLabels(tree),
    headingBase: options.headingBase ?? 2,
    anchored: new Set<string>(),
  }
  const draft = tree.state === 'draf' ? '<p class="dok-draf">DRAF</p>\n' : ''
  return `<article class="dokumen dokumen-${tree.state}" lang="${tree.language}">\n${draft}${blocksHtml(tree.blocks, tree, context)}\n</article>`
}

/** A page that needs nothing else, to save or to print. */
export function writeHtmlPage(tree: DocumentTree): string {
  return `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
<style>
${DOCUMENT_CSS}</style>
</head>
<body>
<main>
${writeHtml(tree, { headingBase: 1 })}
</main>
</body>
</html>
`
}
