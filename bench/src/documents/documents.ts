import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DocumentTree, measurePages, walkBlocks, writeDocx, writePdf } from '@akuntabel/documents'
import { type BenchRow, printTable } from '../report.ts'
import { repeat, timeProcess } from '../run-process.ts'
import { enlargedLkj } from './enlarged-lkj.ts'

const WRITE = join(import.meta.dirname, 'write.ts')
/** Where the command line keeps what it compiled, so that a process starts as a command does. */
const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/akuntabel')
const OURS = 9
const PEERS = 5

/** The report of a larger office, ours and through the two programs offices use for it today. */
export async function benchDocuments(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'akuntabel-ukur-'))
  const out = (name: string) => join(folder, name)
  try {
    const tree = enlargedLkj()
    const rows: BenchRow[] = [
      {
        what: 'PDF in a running program (its Typst is a process of its own)',
        milliseconds: await inside(() => writePdf(tree)),
      },
      {
        what: 'PDF as a whole new process, from `node` to the file',
        milliseconds: await process('pdf', out('x.pdf')),
      },
      {
        what: 'DOCX in a running program, contents list without page numbers',
        milliseconds: await inside(() => writeDocx(tree)),
      },
      {
        what: 'DOCX in a running program, page numbers measured',
        milliseconds: await inside(() => writeDocx(tree, { pages: measurePages(tree) })),
      },
      {
        what: 'DOCX as a whole new process, page numbers measured',
        milliseconds: await process('docx', out('x.docx')),
      },
    ]
    await process('html', out('x.html'), 1)
    rows.push(...(await peers(folder)))
    const pages = await pageCount(out('x.pdf'))
    printTable(`LKj, ${pages} pages, ${count(tree, 'table')} tables, ${count(tree, 'figure')} charts`, rows)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function peers(folder: string): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const chromium = find('CHROMIUM', ['/usr/bin/chromium', '/usr/bin/google-chrome'])
  if (chromium === null) console.log('Left out: no Chromium found (set CHROMIUM).')
  else {
    const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
    const print = [...args, `--print-to-pdf=${join(folder, 'c.pdf')}`, join(folder, 'x.html')]
    rows.push({
      what: 'Chromium: print of the same HTML to PDF',
      milliseconds: await repeat(PEERS, () => timeProcess(chromium, print)),
    })
  }
  const office = find('SOFFICE', ['/usr/bin/soffice', '/usr/bin/libreoffice'])
  if (office === null) console.log('Left out: no LibreOffice found (set SOFFICE).')
  else {
    const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`
    const convert = [
      '--headless',
      profile,
      '--convert-to',
      'pdf',
      '--outdir',
      join(folder, 'lo'),
      join(folder, 'x.docx'),
    ]
    rows.push({
      what: 'LibreOffice: the same DOCX to PDF',
      milliseconds: await repeat(PEERS, () => timeProcess(office, convert)),
    })
  }
  return rows
}

function process(format: string, file: string, times = OURS): Promise<number[]> {
  const env = { NODE_COMPILE_CACHE: COMPILED }
  return repeat(times, () => timeProcess(globalThis.process.execPath, [WRITE, format, file], env))
}

function inside(work: () => Promise<unknown>): Promise<number[]> {
  return repeat(OURS, async () => {
    const start = performance.now()
    await work()
    return performance.now() - start
  })
}

function count(tree: DocumentTree, type: string): number {
  return [...walkBlocks(tree.blocks)].filter((block) => block.type === type).length
}

async function pageCount(file: string): Promise<number> {
  return (await readFile(file)).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? pdfinfo(file)
}

function pdfinfo(file: string): number {
  return Number(/^Pages:\s*(\d+)/m.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1])
}

function find(variable: string, candidates: string[]): string | null {
  const given = globalThis.process.env[variable]
  return [given, ...candidates].find((path) => path !== undefined && existsSync(path)) ?? null
}
