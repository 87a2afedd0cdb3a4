import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DOKUMEN } from '@akuntabel/app/dokumen'
import { expect, it } from 'vitest'
import { runCli } from '../../support/akuntabel.ts'
import type { Journey } from './journey.ts'
import { PLAIN_PAGES } from './plain-pages.ts'

const ENTITAS = ['kpu', 'sekretariat'] as const

/** Made in this journey only by the KPU: its meeting, its activity, its papers. */
const OF_THE_KPU: readonly string[] = [
  ...[DOKUMEN['undangan-rapat'], DOKUMEN['daftar-hadir'], DOKUMEN.notulen, DOKUMEN['daftar-kegiatan']],
  ...[DOKUMEN['berita-acara'], DOKUMEN.keputusan],
]
const ALL = Object.values(DOKUMEN)
const KINDS = { kpu: ALL, sekretariat: ALL.filter((name) => !OF_THE_KPU.includes(name)) }

/** The page's own tables are offered as files, too. */
const PAPER = 'a[download]:not([href*="unduh="])'

interface Checked {
  file: string
  findings: { rule: string; message: string; severity: string }[]
}

/** Every kind of document there is, in every form it is offered in, read again by the checker. */
export function printsEverything(journey: () => Journey): void {
  const printed: string[] = []

  it.each(ENTITAS)('prints every document of the %s', async (entitas) => {
    const { office, planner } = journey()
    await planner.open('dokumen', entitas)
    const { request } = planner.page
    const folder = join(office.dataDir, 'cetak')
    await mkdir(folder, { recursive: true })
    const kinds = await planner.page.locator(`main section:has(${PAPER}) h2`).allTextContents()
    expect(kinds.toSorted()).toEqual(KINDS[entitas].toSorted())
    const files = await planner.page
      .locator(`main ${PAPER}`)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const file of files) {
      const answer = await request.get(file)
      expect([file, answer.status()]).toEqual([file, 200])
      const body = await answer.body()
      expect(body.length).toBeGreaterThan(500)
      const format = /unduh\.(docx|pdf|html)$/.exec(file.split('?')[0] ?? '')?.[1]
      if (!format) continue
      printed.push(join(folder, `${entitas}-${printed.length}.${format}`))
      await writeFile(printed.at(-1) ?? '', body)
    }
  })

  it('gives every table that a page offers as a file', async () => {
    const { request } = journey().planner.page
    const files = new Set<string>()
    for (const id of PLAIN_PAGES)
      for (const entitas of ENTITAS) {
        const html = await (await request.get(`/k/3507/${entitas}/2026/${id}`)).text()
        for (const [, file] of html.matchAll(/href="([^"]+\.(?:xlsx|csv|ods))"/g)) if (file) files.add(file)
      }
    expect(files.size).toBeGreaterThan(10)
    for (const file of files) {
      const answer = await request.get(file)
      expect([file, answer.status()]).toEqual([file, 200])
      expect([file, (await answer.body()).length > 0]).toEqual([file, true])
    }
  })

  it('prints nothing in which the checker finds anything', async () => {
    expect(printed.length).toBeGreaterThan(10)
    const { stdout } = await runCli(['periksa', ...printed, '--format', 'json'], journey().office.dataDir)
    const files: Checked[] = JSON.parse(stdout).files
    expect(files).toHaveLength(printed.length)
    const found = files.flatMap(({ file, findings }) =>
      findings.map(({ rule, message }) => ({ file, rule, message })),
    )
    expect(found).toEqual([])
  })
}
