import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type PDFPageProxy = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

export interface ReadPdf {
  pages: string[]
  title: string | null
  /** Roles of the structure tree in reading order, per page. */
  roles: string[][]
  /** Alternative texts of figures. */
  alternatives: string[]
  language: string | null
  sizes: [width: number, height: number][]
  /** How many lines of each width, in points, are drawn on each page. */
  rules: Map<number, number>[]
}

interface StructNode {
  role?: string
  alt?: string
  lang?: string
  children?: StructNode[]
}

/** What a reader of the file sees, for tests. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const read: ReadPdf = {
    pages: [],
    title: null,
    roles: [],
    alternatives: [],
    language: null,
    sizes: [],
    rules: [],
  }
  const { info } = await pdf.getMetadata()
  read.title = 'Title' in info ? String(info.Title) : null
  read.language = 'Language' in info ? String(info.Language) : null
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    read.pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    const [, , width = 0, height = 0] = page.view
    read.sizes.push([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)])
    read.rules.push(await rulesOf(page))
    const roles: string[] = []
    collect((await page.getStructTree()) as StructNode | null, roles, read.alternatives)
    read.roles.push(roles)
  }
  await task.destroy()
  return read
}

async function rulesOf(page: PDFPageProxy): Promise<Map<number, number>> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules = new Map<number, number>()
  let width = 1
  fnArray.forEach((operator, at) => {
    const [first] = argsArray[at] ?? []
    if (operator === OPS.setLineWidth) width = Math.round(Number(first) * 100) / 100
    if (operator === OPS.constructPath && first === OPS.stroke) rules.set(width, (rules.get(width) ?? 0) + 1)
  })
  return rules
}

function collect(node: StructNode | null, roles: string[], alternatives: string[]): void {
  if (!node) return
  if (node.role) roles.push(node.role)
  if (node.alt) alternatives.push(node.alt)
  for (const child of node.children ?? []) collect(child, roles, alternatives)
}
