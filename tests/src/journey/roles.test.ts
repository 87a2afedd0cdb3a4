import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { partsOf } from '../support/page-parts.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'

let office: OfficeServer
beforeAll(async () => {
  office = await officeServer()
})
afterAll(() => office?.remove())

/** Pages of one kind differ by what they show, not by what they offer: so many of each are looked at. */
const OF_A_KIND = 2
/** Signing out ends the walk; files and pictures are no pages and have tests of their own. */
const LEFT =
  /^\/keluar|[?&]unduh=|\/unduh\b|\/isi\b|\/grafik\/|\/lihat\b|\/foto\/|\/berkas$|\/gambar\/|\.ics$/

function kindOf(path: string): string {
  const url = new URL(path, 'http://local')
  const place = url.pathname.replace(/[0-9a-f-]{36}/g, 'id').replace(/^\/k\/[\d.]+\/\w+\/\d+/, '/k')
  return `${place.replace(/\/\d+(?=\/|$)/g, '/n')} ${[...url.searchParams.keys()].sort()}`
}

/** Whatever somebody is led to from Beranda: what answers wrongly, and the forms that are shown. */
async function walk(person: Visitor, start: string) {
  const [waiting, seen, met] = [[{ path: start, from: 'masuk' }], new Set([start]), new Map<string, number>()]
  const [wrong, forms]: [string[], Map<string, { action: string; from: string }>] = [[], new Map()]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, from } = next
    const answer = await person.get(path)
    const html = answer.headers.get('content-type')?.startsWith('text/html') ? await answer.text() : ''
    if (answer.status >= 400) wrong.push(`${answer.status} ${path}, from ${from}`)
    const to = answer.headers.get('location')
    const parts = partsOf(html, path)
    for (const action of parts.forms) forms.set(kindOf(action), { action, from: path })
    for (const link of [...parts.links, ...(to?.startsWith('/') ? [to] : [])]) {
      const kind = kindOf(link)
      const times = met.get(kind) ?? 0
      if (seen.has(link) || LEFT.test(link) || times >= OF_A_KIND) continue
      seen.add(link)
      met.set(kind, times + 1)
      waiting.push({ path: link, from: path })
    }
  }
  return { wrong, forms: [...forms.values()], pages: seen.size }
}

it.each(['operator', 'kasubbag', 'sekretaris', 'ketua', 'apip', 'provinsi', 'admin'])(
  '%s is led to no page that refuses, and shown no form that is not for the role',
  async (name) => {
    const person = await signedIn(office.address, `${name}@contoh.example`)
    const { wrong, forms, pages } = await walk(person, '/')
    const refused: string[] = []
    for (const { action, from } of forms) {
      if (action.startsWith('/keluar') || action.startsWith('/akun')) continue
      // Without the fields that name a document it asks for the report, which an office may not have.
      if (action.endsWith('?/kita') && from.endsWith('/dokumen')) continue
      // Nothing of what the form asks: whoever may use it is told what is missing.
      const { status } = await person.post(action, { kosong: '1' })
      if ([403, 404, 500].includes(status)) refused.push(`${status} POST ${action}, on ${from}`)
    }
    expect({ wrong, refused }).toEqual({ wrong: [], refused: [] })
    expect(pages).toBeGreaterThan(30)
    expect(forms.length).toBeGreaterThan(0)
  },
)
