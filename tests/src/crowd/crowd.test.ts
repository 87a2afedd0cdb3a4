import { type App, createApp, createPerson, loadConfig } from '@akuntabel/app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casesFor, OUTSIDE_OFFICES } from '../isolation/cases.ts'
import { idsOfSample } from '../isolation/other-office.ts'
import { webRoutes } from '../isolation/web-routes.ts'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { at, RUNNING_YEAR, UNIT } from '../support/sample-office.ts'
import { type Form, signedIn, type Visitor, visitor } from '../support/visitor.ts'

/** More than twice the connections of the pool: where one request holds two, they wait for each other. */
const CROWD = 12
/** Addresses without a page that make a whole report, agreement or archive, or read a kept file. */
const MAKES_FILES = /\/unduh(\.|$)|\/isi$|\/bukti\/\[id\](\/lihat)?$/

/** Somebody whom no action refuses for a missing role. */
const ALL_ROLES = { email: 'semua-peran@contoh.example', password: 'panjang-sekali-1' }

/** Transactions of the program under way. */
const AT_WORK = `pg_stat_activity where datname = current_database() and backend_type = 'client backend'
  and xact_start is not null and pid <> pg_backend_pid()`

let server: OfficeServer
let app: App
let routes: { id: string; path: string }[]
let posts: { path: string; form: Form | null; json: object }[]

beforeAll(async () => {
  server = await officeServer()
  app = await createApp(loadConfig({ AKUNTABEL_DATA: server.dataDir }), { jobs: false })
  const cases = casesFor(await idsOfSample(app))
  const pathOf = (id: string): string => {
    const params: Record<string, string> = {
      unit: UNIT,
      entitas: 'kpu',
      tahun: String(RUNNING_YEAR),
      ...cases[id]?.params,
    }
    return id.replaceAll(/\[{1,2}(\w+)\]{1,2}/g, (_, name: string) => params[name] ?? '')
  }
  const inOffices = webRoutes().filter((route) => !OUTSIDE_OFFICES.includes(route.id))
  routes = inOffices
    .filter((route) => route.hasPage || MAKES_FILES.test(route.id))
    .map(({ id }) => ({ id, path: pathOf(id) }))
  posts = inOffices.flatMap(({ id, actions, methods }) => [
    ...actions.map((action) => ({
      path: action === 'default' ? pathOf(id) : `${pathOf(id)}?/${action}`,
      form: cases[id]?.forms?.[action] ?? {},
      json: {},
    })),
    ...(methods.includes('POST') ? [{ path: pathOf(id), form: null, json: cases[id]?.json ?? {} }] : []),
  ])
  const admin = { personId: 'uji', personName: 'Uji', unit: UNIT, roles: ['admin' as const], viaUnit: UNIT }
  const roles = ['operator', 'verifikator', 'penyetuju', 'pimpinan', 'admin']
  const { personId } = await app.run(createPerson, admin, { ...ALL_ROLES, name: 'Semua Peran', roles })
  await app.auth.accounts.release(personId)
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

  it('are each answered when they send every form of an office', async () => {
    const person = await signedIn(server.address, ALL_ROLES.email, ALL_ROLES.password)
    expect(posts.length).toBeGreaterThan(20)
    for (const { path, form, json } of posts) {
      const answers = Array.from({ length: CROWD }, async () => {
        const sent =
          form === null ? person.postJson(path, json) : person.post(path, form, AbortSignal.timeout(30_000))
        const response = await sent
        await response.text()
        return response.status
      })
      const unserved = (await Promise.all(answers)).filter((status) => status >= 500 && status !== 503)
      expect(unserved, path).toEqual([])
    }
  })

  it('leave nothing waiting in the database', async () => {
    // Jobs that the forms began are still at work, each statement of its own; what hangs is what never ends.
    await app.database.asOwner(async ({ pool }) => {
      const { rows } = await pool.query(`select pid, xact_start::text, query from ${AT_WORK}`)
      const still = async () =>
        (
          await pool.query(
            `select left(w.query, 80) as query from json_to_recordset($1) as before (pid int, xact_start text)
             join (select * from ${AT_WORK}) as w on w.pid = before.pid and w.xact_start::text = before.xact_start`,
            [JSON.stringify(rows)],
          )
        ).rows
      await expect.poll(still, { timeout: 60_000 }).toEqual([])
    })
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
