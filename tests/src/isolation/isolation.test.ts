import { type App, createApp, loadConfig } from '@akuntabel/app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../support/akuntabel.ts'
import { untilNoDatabase } from '../support/processes.ts'
import { sampleData } from '../support/sample-data.ts'
import { RUNNING_YEAR, UNIT } from '../support/sample-office.ts'
import { signedIn, type Visitor, visitor } from '../support/visitor.ts'
import { casesFor, OUTSIDE_OFFICES, type RouteCase } from './cases.ts'
import { hireInOwnOffice, idsOfSample, OWN_EMAIL, OWN_PASSWORD, OWN_UNIT, trailHead } from './other-office.ts'
import { type WebRoute, webRoutes } from './web-routes.ts'

/** Stands in every page of the sample office, and in no copy of it. */
const NEEDLE = 'Blitar'
const ROUTES = webRoutes()
const OFFICE_ROUTES = ROUTES.filter((route) => !OUTSIDE_OFFICES.includes(route.id))

const { dataDir, remove } = await sampleData(1)
let server: RunningServer
let app: App
let stranger: Visitor
let cases: Record<string, RouteCase>

beforeAll(async () => {
  server = await startServer(dataDir)
  app = await createApp(loadConfig({ AKUNTABEL_DATA: dataDir }), { jobs: false })
  await hireInOwnOffice(app)
  cases = casesFor(await idsOfSample(app))
  stranger = await signedIn(server.address, OWN_EMAIL, OWN_PASSWORD)
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
  await untilNoDatabase(dataDir)
  await remove()
})

interface Visit {
  /** For the message of a failure: `POST ?/simpan`. */
  what: string
  response: Response
  body: string
}

function addressOf({ id }: WebRoute, unit: string): string {
  const params = { unit, entitas: 'kpu', tahun: String(RUNNING_YEAR), ...cases[id]?.params }
  return id.replaceAll(
    /\[{1,2}(\w+)\]{1,2}/g,
    (_, name: string) => (params as Record<string, string>)[name] ?? '',
  )
}

/** Every way to call a route: its page, the page's data, its actions, its methods. */
async function visitAll(person: Visitor, route: WebRoute, unit: string): Promise<Visit[]> {
  const path = addressOf(route, unit)
  const { forms = {}, json = {} } = cases[route.id] ?? {}
  const calls: [string, () => Promise<Response>][] = []
  if (route.hasPage) {
    calls.push(['GET', () => person.get(path)], ['data', () => person.get(`${path}/__data.json`)])
  }
  for (const action of route.actions) {
    const to = action === 'default' ? path : `${path}?/${action}`
    calls.push([`POST ${action}`, () => person.post(to, forms[action] ?? {})])
  }
  if (route.methods.includes('GET')) calls.push(['GET', () => person.get(path)])
  if (route.methods.includes('POST')) calls.push(['POST', () => person.postJson(path, json)])
  const visits: Visit[] = []
  for (const [what, call] of calls) {
    const response = await call()
    visits.push({ what, response, body: await response.text() })
  }
  return visits
}

function statuses(visits: Visit[]): string[] {
  return visits.map(({ what, response }) =>
    `${what} ${response.status} ${response.headers.get('location') ?? ''}`.trim(),
  )
}

describe('every route of the web', () => {
  it('has a case here, with a form for each of its actions', () => {
    expect(OFFICE_ROUTES.map((route) => route.id).sort()).toEqual(Object.keys(cases).sort())
    for (const route of OFFICE_ROUTES) {
      expect(Object.keys(cases[route.id]?.forms ?? {}).sort(), route.id).toEqual([...route.actions].sort())
    }
    expect(ROUTES.filter((route) => route.methods.some((name) => !['GET', 'POST'].includes(name)))).toEqual(
      [],
    )
  })
})

describe('somebody of another office, with every role there', () => {
  it.each(OFFICE_ROUTES.map((route) => [route.id, route] as const))(
    'gets nothing of and does nothing at %s',
    async (_, route) => {
      const before = await trailHead(app, UNIT)
      const visits = await visitAll(stranger, route, UNIT)
      for (const { what, response, body } of visits) {
        // The page's data says its refusal inside a well-formed answer.
        if (what !== 'data') expect([403, 404], statuses(visits).join('\n')).toContain(response.status)
        expect(body, what).not.toContain(NEEDLE)
      }
      expect(await trailHead(app, UNIT)).toBe(before)
    },
  )

  const named = OFFICE_ROUTES.map((route) => [route.id, route] as const)
  it.each(named)('gets nothing by naming the sample office’s things at its own %s', async (id, route) => {
    const before = await trailHead(app, UNIT)
    const own = { ...route, actions: cases[id]?.names ? route.actions : [] }
    const visits = await visitAll(stranger, own, OWN_UNIT)
    for (const { what, response, body } of visits) {
      const refused =
        cases[id]?.names === 'address' || (cases[id]?.names === 'form' && what.startsWith('POST'))
      if (refused && what !== 'data')
        expect([403, 404, 422], statuses(visits).join('\n')).toContain(response.status)
      expect(body, what).not.toContain(NEEDLE)
    }
    expect(await trailHead(app, UNIT)).toBe(before)
  })

  it('cannot give roles to somebody of the sample office', async () => {
    const form = cases['/k/[unit]/[entitas]/[tahun]/orang']?.forms?.peran ?? {}
    const answer = await stranger.post(`/k/${OWN_UNIT}/kpu/${RUNNING_YEAR}/orang?/peran`, form)
    expect(answer.status).toBe(404)
  })
})

describe('somebody who is not signed in', () => {
  it.each(OFFICE_ROUTES.map((route) => [route.id, route] as const))(
    'is sent from %s to sign in',
    async (_, route) => {
      const before = await trailHead(app, UNIT)
      const visits = await visitAll(visitor(server.address), route, UNIT)
      for (const { what, response, body } of visits) {
        if (what === 'POST') expect(response.status).toBe(401)
        else if (what !== 'data') {
          expect(response.status, statuses(visits).join('\n')).toBe(303)
          expect(response.headers.get('location')).toMatch(/^\/masuk/)
        }
        expect(body, what).not.toContain(NEEDLE)
      }
      expect(await trailHead(app, UNIT)).toBe(before)
    },
  )

  it.each(OUTSIDE_OFFICES)('learns nothing of the office at %s', async (path) => {
    expect(await (await visitor(server.address).get(path)).text()).not.toContain(NEEDLE)
  })
})
