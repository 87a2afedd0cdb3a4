import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type CorpusFormat, loadCorpus, type ParsedSource } from '@akuntabel/checker/corpus'
import { EXTENSIONS, fileOf } from './periksa-files.ts'
import { measurePdftotext, measurePeers } from './periksa-peers.ts'
import { machine, median } from './report.ts'
import { runChecked } from './run-checked.ts'
import { repeat, timeProcess } from './run-process.ts'

const SIZES = [60, 120, 240, 480]
const PEER_SIZES = [60, 480]
const FORMATS: CorpusFormat[] = ['text', 'docx', 'pdf']
const REPORT = 'lkj-provinsi-bali-2023'
const REPORT_PAGES = 10
/** Bounds of the issue: seconds at 60 pages, megabytes at any size, growth per page from 60 to 480. */
const LIMITS = { ms: { text: 1000, docx: 1000, pdf: 3000 }, megabytes: 400, growth: 1.5 }
const RUNS = 3

/** Reads and checks reports of 60 to 480 pages, each in a process of its own. True when every bound holds. */
export async function measureSpeed(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'akuntabel-periksa-'))
  try {
    console.log(`\nread and check, median of ${RUNS}\n${machine()}\n`)
    console.log(
      '| format | pages | ms | ms per page | ms with its start | peak MB | peak MB of the PDF reader |\n|---|--:|--:|--:|--:|--:|--:|',
    )
    const problems: string[] = []
    for (const format of FORMATS) problems.push(...(await measureFormat(format, folder)))
    console.log(
      `\n${median(await repeat(RUNS, () => timeProcess(process.execPath, ['-e', '0']))).toFixed(0)} ms: the start of Node`,
    )
    for (const pages of PEER_SIZES) {
      await measurePeers(path.join(folder, `${pages}.txt`), pages)
      await measurePdftotext(path.join(folder, `${pages}.pdf`), pages)
    }
    console.log(problems.length === 0 ? '\nspeed: passed' : `\nspeed: failed\n- ${problems.join('\n- ')}`)
    return problems.length === 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureFormat(format: CorpusFormat, folder: string): Promise<string[]> {
  const problems: string[] = []
  const perPage: number[] = []
  for (const pages of SIZES) {
    const file = path.join(folder, `${pages}.${EXTENSIONS[format]}`)
    writeFileSync(file, await fileOf(longReport(pages), format))
    const runs = []
    for (let run = 0; run < RUNS; run++) runs.push(await runChecked(file))
    const ms = median(runs.map((run) => run.milliseconds))
    const whole = median(runs.map((run) => run.wholeMilliseconds))
    const peak = Math.max(...runs.map((run) => run.megabytes))
    const reader = Math.max(...runs.map((run) => run.readerMegabytes))
    perPage.push(ms / pages)
    console.log(
      `| ${format} | ${pages} | ${ms.toFixed(0)} | ${(ms / pages).toFixed(1)} | ${whole.toFixed(0)} | ${peak.toFixed(0)} | ${reader.toFixed(0)} |`,
    )
    const limit = LIMITS.ms[format as keyof typeof LIMITS.ms]
    if (pages === 60 && ms > limit)
      problems.push(`${format}: ${ms.toFixed(0)} ms for 60 pages, at most ${limit}`)
    if (Math.max(peak, reader) > LIMITS.megabytes)
      problems.push(`${format}: ${Math.max(peak, reader).toFixed(0)} MB for ${pages} pages`)
  }
  const growth = (perPage.at(-1) ?? 0) / (perPage[0] ?? 1)
  if (growth > LIMITS.growth)
    problems.push(`${format}: a page costs ${growth.toFixed(2)} times more at 480 than at 60`)
  return problems
}

/** One clean report after the other, as a volume of yearly reports would be bound. */
function longReport(pages: number): ParsedSource {
  const report = loadCorpus().find(({ name }) => name === REPORT)
  if (!report) throw new Error(`the corpus has no ${REPORT}`)
  const { head, blocks } = report.clean
  const times = Math.round(pages / REPORT_PAGES)
  return { head, blocks: Array.from({ length: times }, () => blocks).flat() }
}
