import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from './page.ts'
import { readRules } from './rules.ts'
import { readRuns } from './runs.ts'
import type { StructNode } from './tagged/struct-node.ts'
import type { Font } from './text-state.ts'

const BOLD = /bold|black|heavy|demi(?!light)/i

/** Everything the readers need of one page, free of the library's own objects. */
export async function readPage(page: PDFPageProxy, tagged: boolean): Promise<Page> {
  const view = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList()
  const tree = tagged ? ((await page.getStructTree()) as StructNode | null) : null
  const fonts = new Map<string, Font>()
  const fontOf = (id: string): Font => {
    const font = fonts.get(id) ?? readFont(page, id)
    fonts.set(id, font)
    return font
  }
  const read: Page = {
    number: page.pageNumber,
    width: view.width,
    height: view.height,
    runs: readRuns(operators, { view: view.transform, fontOf, contentPrefix: contentPrefix(page) }),
    rules: readRules(operators, view.transform),
    tree,
  }
  page.cleanup()
  return read
}

/** The library names the content of a page `p12R_mc0`, `p12R_mc1`, …, with the page's object number. */
function contentPrefix(page: PDFPageProxy): string {
  const { num, gen } = page.ref ?? { num: 0, gen: 0 }
  return `p${num}R${gen === 0 ? '' : gen}_mc`
}

function readFont(page: PDFPageProxy, id: string): Font {
  const plain: Font = { bold: false, scale: 0.001 }
  if (id === '') return plain
  try {
    const font: unknown = page.commonObjs.get(id)
    if (!font || typeof font !== 'object') return plain
    const name = 'name' in font && typeof font.name === 'string' ? font.name : ''
    const matrix = 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : []
    return {
      bold: BOLD.test(name),
      scale: typeof matrix[0] === 'number' && matrix[0] > 0 ? matrix[0] : 0.001,
    }
  } catch {
    // The library throws for a font that was never loaded; then nothing is known of it.
    return plain
  }
}
