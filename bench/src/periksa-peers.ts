import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { median } from './report.ts'
import { COMPILED, runChecked } from './run-checked.ts'
import { repeat, timeProcess } from './run-process.ts'

export interface PeerRun {
  milliseconds: number
  megabytes: number
  messages: number
}

/** textlint with the rules of write-good, and write-good alone, as Vale's style of that name. */
const PEERS = ['textlint', 'write-good']
const RUNS = 3

/** The same plain text for the checker and for linters of prose, run after run in turn. */
export async function measurePeers(file: string, pages: number): Promise<void> {
  const own: number[] = []
  const others = new Map<string, PeerRun[]>(PEERS.map((peer) => [peer, []]))
  for (let run = 0; run < RUNS; run++) {
    own.push((await runChecked(file)).milliseconds)
    for (const peer of PEERS) others.get(peer)?.push(await runPeer(peer, file))
  }
  const ours = median(own)
  console.log(`\nthe same ${pages} pages of text, median of ${RUNS}\n`)
  console.log('| program | ms | peak MB | messages | times akuntabel |\n|---|--:|--:|--:|--:|')
  console.log(`| akuntabel periksa | ${ours.toFixed(0)} | | | 1.00 |`)
  for (const [peer, runs] of others) {
    const ms = median(runs.map((run) => run.milliseconds))
    const megabytes = Math.max(...runs.map((run) => run.megabytes)).toFixed(0)
    console.log(
      `| ${peer} | ${ms.toFixed(0)} | ${megabytes} | ${runs[0]?.messages ?? 0} | ${(ms / ours).toFixed(2)} |`,
    )
  }
}

async function runPeer(peer: string, file: string): Promise<PeerRun> {
  const child = path.join(import.meta.dirname, 'peer-child.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [child, peer, file], {
    timeout: 300_000,
    env: COMPILED,
  })
  return JSON.parse(stdout) as PeerRun
}

/** Whole processes: the text of a PDF alone, and the PDF read and checked. Left out with a sentence where it is not installed. */
export async function measurePdftotext(file: string, pages: number): Promise<void> {
  const own: number[] = []
  try {
    const others = await repeat(RUNS, async () => {
      own.push((await runChecked(file)).wholeMilliseconds)
      return timeProcess('pdftotext', ['-layout', file, '-'])
    })
    console.log(
      `\nthe same ${pages} pages of PDF, with the start of the process: pdftotext ${median(others).toFixed(0)} ms, akuntabel periksa ${median(own).toFixed(0)} ms`,
    )
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
    console.log('\npdftotext is not installed: not measured')
  }
}
