// Runs one prose linter over one text and says how long that took, without the start of the process.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLinter, loadTextlintrc } from 'textlint'
import writeGood from 'write-good'
import type { PeerRun } from './periksa-peers.ts'

const [peer = '', file = ''] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')

/** textlint reads its rules from a settings file. */
async function textlint(): Promise<() => Promise<number>> {
  const configFilePath = path.join(
    mkdtempSync(path.join(tmpdir(), 'akuntabel-textlint-')),
    '.textlintrc.json',
  )
  writeFileSync(configFilePath, JSON.stringify({ rules: { 'write-good': true } }))
  const node_modulesDir = path.join(import.meta.dirname, '../../node_modules')
  const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath, node_modulesDir }) })
  return async () => (await linter.lintText(text, 'laporan.txt')).messages.length
}

const lint = peer === 'textlint' ? await textlint() : async () => writeGood(text).length
const start = performance.now()
const messages = await lint()
const run: PeerRun = {
  milliseconds: performance.now() - start,
  megabytes: process.resourceUsage().maxRSS / 1024,
  messages,
}
process.stdout.write(JSON.stringify(run))
