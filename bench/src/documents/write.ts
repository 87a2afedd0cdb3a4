import { writeFile } from 'node:fs/promises'
import { measurePages, writeDocx, writeHtmlPage, writePdf } from '@akuntabel/documents'
import { enlargedLkj } from './enlarged-lkj.ts'

// A process of its own: `node write.ts docx out.docx`.
const [format = '', file = ''] = process.argv.slice(2)
const tree = enlargedLkj()

async function write(): Promise<string | Uint8Array> {
  if (format === 'pdf') return writePdf(tree)
  if (format === 'docx') return writeDocx(tree, { pages: measurePages(tree) })
  return writeHtmlPage(tree)
}

await writeFile(file, await write())
