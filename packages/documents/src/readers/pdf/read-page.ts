import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from './page.ts'
import { readRules } from './rules.ts'
import { readRuns } from './runs.ts'
import type { StructNode } from './tagged/struct-node.ts'

/** Everything the readers need of one page, free of the library's own objects. */
export async function readPage(page: PDFPageProxy, tagged: boolean): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  const content = await page.getTextContent({ includeMarkedContent: true })
  const tree = tagged ? ((await page.getStructTree()) as StructNode | null) : null
  const read: Page = {
    number: page.pageNumber,
    width: view.width,
    height: view.height,
    runs: readRuns(content.items, view.transform, (font) => fontName(page, font)),
    rules: readRules(operators, view.transform),
    tree,
  }
  page.cleanup()
  return read
}

function fontName(page: PDFPageProxy, id: string): string {
  try {
    const font: unknown = page.commonObjs.get(id)
    const name = font && typeof font === 'object' && 'name' in font ? font.name : ''
    return typeof name === 'string' ? name : ''
  } catch {
    // The library throws for a font that was never loaded; then it simply has no name.
    return ''
  }
}
