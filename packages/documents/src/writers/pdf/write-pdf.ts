import { fork } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import type { DocumentTree } from '../../tree/document.ts'
import { packageFile } from '../package-file.ts'
import type { PdfAnswer, PdfRequest } from './messages.ts'
import { prepareForTypst } from './prepare.ts'

export type PdfStandard = 'a-2a' | 'ua-1'

/** Printed page number (`iii`, `12`) of every heading, captioned table and figure, by id. */
export type PageNumbers = ReadonlyMap<string, string>

const TIMEOUT_MS = 60_000

/** The tree as PDF/A-2a (or PDF/UA-1) with the bundled fonts; the same tree gives the same bytes. */
export async function writePdf(
  tree: DocumentTree,
  options: { standard?: PdfStandard } = {},
): Promise<Uint8Array> {
  return (await renderPdf(tree, options)).pdf
}

export async function renderPdf(
  tree: DocumentTree,
  options: { standard?: PdfStandard } = {},
): Promise<{ pdf: Uint8Array; pages: PageNumbers }> {
  const answer = await runTypst(requestFor(tree, options.standard ?? 'a-2a', true))
  if (answer.pdf === null) throw new Error('Typst printed nothing')
  return { pdf: new Uint8Array(answer.pdf), pages: new Map(answer.places) }
}

/** Page numbers for the contents list of a DOCX, without printing a PDF. */
export async function measurePages(tree: DocumentTree): Promise<PageNumbers> {
  return new Map((await runTypst(requestFor(tree, 'a-2a', false))).places)
}

function requestFor(tree: DocumentTree, standard: PdfStandard, print: boolean): PdfRequest {
  const timestamp = Math.floor(Date.parse(tree.createdAt) / 1000)
  const prepared = prepareForTypst(tree)
  const json = gzipSync(JSON.stringify(prepared.tree), { level: 1 })
  return { tree: json, files: [...prepared.files], standard, print, timestamp }
}

function runTypst(request: PdfRequest): Promise<Extract<PdfAnswer, { ok: true }>> {
  const child = fork(packageFile('src/writers/pdf/child.ts'), {
    execArgv: [],
    serialization: 'advanced',
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    // Nothing of the parent's environment: no fonts, proxies or package folders of the machine.
    env: { FONTCONFIG_FILE: packageFile('fonts/fonts.conf') },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let complaint = ''
    let answer: PdfAnswer | null = null
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    child.once('error', reject)
    child.once('message', (message) => {
      answer = message as PdfAnswer
    })
    child.once('close', (code, signal) => {
      if (answer?.ok) resolve(answer)
      else if (answer) reject(new Error(`Typst refused the document: ${answer.problems.join('; ')}`))
      else reject(new Error(`Typst ended with ${signal ?? code}: ${complaint}`))
    })
    child.send(request)
  })
}
