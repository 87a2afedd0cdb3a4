import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { printable } from './coverage.ts'
import type { PdfAnswer, PdfRequest } from './messages.ts'

// Runs in a process of its own: Typst keeps tens of megabytes per report, which end with the process.

const workspace = import.meta.dirname
const fonts = path.join(workspace, '../../../fonts')

function compile(request: PdfRequest): PdfAnswer {
  const faces = readdirSync(fonts)
    .filter((name) => /\.(otf|ttf)$/.test(name))
    .sort()
  const blobs = new Map(faces.map((name) => [name, readFileSync(path.join(fonts, name))]))
  const families = ['texgyrebonum', 'LiberationSans'].map((family) =>
    faces.filter((name) => name.startsWith(family)).flatMap((name) => blobs.get(name) ?? []),
  )
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...blobs.values()] }] })
  compiler.mapShadow(
    path.join(workspace, 'tree.json'),
    Buffer.from(printable(gunzipSync(request.tree).toString(), families)),
  )
  for (const [name, content] of request.files)
    compiler.mapShadow(path.join(workspace, name), Buffer.from(content))
  const compiled = compiler.compile({ mainFilePath: path.join(workspace, 'document.typ') })
  const document = compiled.result
  if (!document) return { ok: false, problems: diagnostics(compiler, compiled.takeDiagnostics()) }
  const places = compiler.query(document, { selector: '<places>', field: 'value' })[0]
  const options = { pdfStandard: request.standard, creationTimestamp: request.timestamp }
  return { ok: true, places, pdf: request.print ? compiler.pdf(document, options) : null }
}

function diagnostics(
  compiler: NodeCompiler,
  error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null,
): string[] {
  return error ? compiler.fetchDiagnostics(error).map((item) => JSON.stringify(item)) : ['unknown error']
}

process.once('message', (request: PdfRequest) => {
  let answer: PdfAnswer
  try {
    answer = compile(request)
  } catch (error) {
    answer = { ok: false, problems: [error instanceof Error ? error.message : String(error)] }
  }
  process.send?.(answer, () => process.disconnect())
})
