import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkDocuments } from '@akuntabel/checker'
import { readDocument } from '@akuntabel/documents/readers'
import type { CheckedRun } from './run-checked.ts'

const [file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const start = performance.now()
const report = checkDocuments([await readDocument(bytes, path.basename(file))])
const run: Omit<CheckedRun, 'readerMegabytes' | 'wholeMilliseconds'> = {
  milliseconds: performance.now() - start,
  megabytes: process.resourceUsage().maxRSS / 1024,
  findings: report.files.reduce((sum, one) => sum + one.findings.length, 0),
}
process.stdout.write(JSON.stringify(run))
