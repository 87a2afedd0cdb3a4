import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands on each page that a browser printed, and how large they are, in millimetres. */
export async function printedPages(bytes: Uint8Array): Promise<{ pages: string[]; sizes: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const [pages, sizes]: [string[], string[]] = [[], []]
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([width, height].map((points) => Math.round((points / 72) * 25.4)).join(' × '))
  }
  await task.destroy()
  return { pages, sizes }
}
