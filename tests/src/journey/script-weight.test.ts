import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at } from '../support/sample-office.ts'
import type { Visitor } from '../support/visitor.ts'
import { signedIn } from '../support/visitor.ts'

const KB = 1024
/** Packed, all scripts of a page together. */
const MOST = { form: 50 * KB, sheet: 90 * KB }

let office: OfficeServer
let kasubbag: Visitor
beforeAll(async () => {
  office = await officeServer()
  kasubbag = await signedIn(office.address, 'kasubbag@contoh.example')
})
afterAll(() => office?.remove())

/** Every script a page names, and every script those name. */
async function weightOf(path: string): Promise<number> {
  const page = await (await kasubbag.get(path)).text()
  const waiting = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(
    ([, src]) => new URL(src ?? '', office.address + path),
  )
  const seen = new Map<string, number>()
  for (const url of waiting) {
    if (seen.has(url.pathname)) continue
    const script = await (await kasubbag.get(url.pathname)).text()
    seen.set(url.pathname, gzipSync(script).length)
    for (const [, next] of script.matchAll(/(?:from|import)\s*\(?["']([^"']+\.js)["']/g))
      waiting.push(new URL(next ?? '', url))
  }
  return [...seen.values()].reduce((sum, size) => sum + size, 0)
}

it.each([
  ['form', 'laporan'],
  ['form', 'akun'],
  ['sheet', 'pengukuran?tw=4'],
  ['sheet', 'anggaran/realisasi?bulan=11'],
] as const)('a %s page carries few scripts: %s', async (kind, page) => {
  const weight = await weightOf(page === 'akun' ? '/akun' : at(page))
  expect(weight).toBeGreaterThan(0)
  expect(weight).toBeLessThan(MOST[kind])
})
