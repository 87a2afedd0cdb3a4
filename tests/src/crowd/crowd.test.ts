import { type App, createApp, loadConfig } from '@akuntabel/app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesFor, OUTSIDE_OFFICES } from '../isolation/cases.ts'
import { idsOfSample } from '../isolation/other-office.ts'
import { webRoutes } from '../isolation/web-routes.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at, RUNNING_YEAR, UNIT } from '../support/sample-office.ts'
import { signedIn, type Visitor, visitor } from '../support/visitor.ts'

/** More than four times the connections of the pool. */
const CROWD = 24
/** Addresses without a page that make a whole report or agreement. */
const MAKES_FILES = /\/unduh\.|\/isi$/

let server: OfficeServer
let app: App
let routes: { id: string; path: string }[]

beforeAll(async () => {
  server = await officeServer()
  app = await createApp(loadConfig({ AKUNTABEL_DATA: server.dataDir }), { jobs: false })
  const cases = casesFor(await idsOfSample(app))
  routes = webRoutes()
    .filter((route) => (route.hasPage || MAKES_FILES.test(route.id)) && !OUTSIDE_OFFICES.includes(route.id))
    .map(({ id }) => {
      const params: Record<string, string> = {
        unit: UNIT,
        entitas: 'kpu',
        tahun: String(RUNNING_YEAR),
        ...cases[id]?.params,
      }
      return { id, path: id.replaceAll(/\[{1,2}(\w+)\]{1,2}/g, (_, name: string) => params[name] ?? '') }
    })
})
afterAll(async () => {
  await app?.close()
  await server?.remove()
})

async function statuses(person: Visitor, path: string): Promise<number[]> {
  return Promise.all(
    Array.from({ length: CROWD }, async () => {
      const response = await person.get(path, AbortSignal.timeout(30_000))
      await response.text()
      return response.status
    }),
  )
}

describe('more visitors at once than the pool has connections', () => {
  it.each(['/', '/masuk', '/mulai', '/periksa'])(
    'are each answered at %s without signing in',
    async (path) => {
      for (const status of await statuses(visitor(server.address), path)) expect([200, 303]).toContain(status)
    },
  )

  it('are each answered on every page of an office', async () => {
    const admin = await signedIn(server.address, 'admin@contoh.example')
    expect(routes.length).toBeGreaterThan(20)
    for (const { id, path } of routes) {
      const unserved = (await statuses(admin, path)).filter((status) => status >= 500 && status !== 503)
      expect(unserved, id).toEqual([])
    }
  })

  it('sign in, each', async () => {
    const people = ['operator', 'kasubbag', 'sekretaris', 'ketua', 'apip', 'provinsi', 'admin']
    const crowd = Array.from({ length: CROWD }, (_, place) => people[place % people.length])
    const visitors = await Promise.all(
      crowd.map((name) => signedIn(server.address, `${name}@contoh.example`)),
    )
    const seen = await Promise.all(
      visitors.map((person) => person.get(at('beranda'), AbortSignal.timeout(30_000))),
    )
    expect(seen.map((response) => response.status)).toEqual(crowd.map(() => 200))
  })

  it('leave a program that answers', async () => {
    expect((await visitor(server.address).get('/masuk', AbortSignal.timeout(5_000))).status).toBe(200)
  })
})
