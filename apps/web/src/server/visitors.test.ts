import type { App } from '@akuntabel/app'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetVisitors, recognise } from './visitors.ts'

const person = { id: 'p', name: 'Operator', email: 'operator@contoh.id' }
const session = vi.fn()
const actor = vi.fn()
const app = { auth: { session }, actor } as unknown as App
const url = new URL('http://kantor.local/')

function visit(cookie: string | null, unit?: string) {
  return recognise(app, { headers: new Headers(cookie ? { cookie } : {}), url, unit })
}

beforeEach(() => {
  forgetVisitors()
  vi.useFakeTimers()
  session.mockReset().mockResolvedValue({ person, setCookie: ['s=2'] })
  actor.mockReset().mockImplementation(async (_: string, unit: string) => (unit === '3572' ? { unit } : null))
})

afterEach(() => vi.useRealTimers())

it('looks a visitor up once, and gives each unit its own roles', async () => {
  expect(await visit('s=1', '3572')).toMatchObject({ person, actor: { unit: '3572' }, setCookie: ['s=2'] })
  expect(await visit('s=1', '3573')).toMatchObject({
    person,
    actor: { unit: '3573', roles: [] },
    setCookie: [],
  })
  expect(session).toHaveBeenCalledTimes(1)
})

it('asks again after a while', async () => {
  await visit('s=1')
  vi.advanceTimersByTime(11_000)
  session.mockResolvedValue(null)
  expect(await visit('s=1')).toMatchObject({ person: null })
})

it('forgets everybody when somebody signs out', async () => {
  await visit('s=1')
  forgetVisitors()
  session.mockResolvedValue(null)
  expect(await visit('s=1')).toMatchObject({ person: null })
})

it('never mixes two cookies, and keeps no stranger', async () => {
  await visit('s=1')
  session.mockResolvedValue(null)
  expect(await visit('s=2')).toMatchObject({ person: null })
  session.mockResolvedValue({ person, setCookie: [] })
  expect(await visit('s=2')).toMatchObject({ person })
  expect(await visit(null)).toMatchObject({ person: null })
})
