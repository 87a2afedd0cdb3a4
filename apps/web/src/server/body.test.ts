import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorTable } from '@akuntabel/app'
import { refusalOf } from '@akuntabel/app/testing'
import { describe, expect, it } from 'vitest'
import { readForm, readJson, takeBody, UPLOADS } from './body.ts'

it('every page that takes files is known to, and no other', () => {
  const routes = join(import.meta.dirname, '../routes')
  const takers = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.server.ts'))
    .filter((file) => readFileSync(join(routes, file), 'utf8').includes('readForm('))
  const known = Object.keys(UPLOADS).sort()
  expect(takers.map((file) => `/${file.replace('/+page.server.ts', '')}`).sort()).toEqual(known)
})

const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'
const OFFICE = '/k/[unit]/[entitas=entitas]/[tahun=tahun]/pengukuran'
const MIB = 1024 * 1024

function sent(body: BodyInit, type: string): Request {
  const headers = { 'content-type': type }
  return new Request('http://localhost/masuk', {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as RequestInit)
}

/** A body that the server's own limit cuts off, or that breaks on its way. */
function broken(cause: unknown): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.error(cause) })
}

const TOO_LARGE = Object.assign(new Error('too large'), { status: 413 })

async function refused(promise: Promise<unknown>) {
  const { code, message } = await refusalOf(promise)
  return [code, message]
}

const saying = (code: keyof typeof errorTable) => [code, errorTable[code].sentence]

describe('the body of a request', () => {
  it.each([
    ['is no form', 'kiriman-asing', sent('<x/>', 'text/xml'), '/masuk'],
    [
      'is longer than a visitor may send',
      'kiriman-terlalu-besar',
      sent(`a=${'x'.repeat(16 * 1024)}`, FORM),
      '/masuk',
    ],
    [
      'is longer than an office may send',
      'kiriman-terlalu-besar',
      sent(`a=${'x'.repeat(MIB)}`, FORM),
      OFFICE,
    ],
    ['is longer than the server takes', 'kiriman-terlalu-besar', sent(broken(TOO_LARGE), FORM), OFFICE],
    ['breaks on its way', 'kiriman-rusak', sent(broken(new Error('cut off')), FORM), OFFICE],
    ['is no JSON', 'kiriman-rusak', sent('{', JSON_TYPE), OFFICE],
    ['is no form of its type', 'kiriman-rusak', sent('x', 'multipart/form-data; boundary=b'), OFFICE],
  ] as const)('that %s is refused: %s', async (_, code, request, routeId) => {
    expect(await refused(takeBody({ request, routeId }))).toEqual(saying(code))
  })

  it('is handed on as it came', async () => {
    const request = await takeBody({ request: sent('a=1', FORM), routeId: '/masuk' })
    expect((await request.formData()).get('a')).toBe('1')
  })
})

describe('a form that may carry files', () => {
  it.each([
    ['larger than the server takes', 'berkas-terlalu-besar', TOO_LARGE],
    ['cut off', 'kiriman-rusak', new Error('cut off')],
  ] as const)('%s is refused: %s', async (_, code, cause) => {
    const request = sent(broken(cause), 'multipart/form-data; boundary=b')
    expect(await refused(readForm(request))).toEqual(saying(code))
  })
})

describe('what a script of a page sends', () => {
  it.each([
    ['as another type', 'kiriman-asing', sent('a=1', FORM)],
    ['as a list', 'kiriman-rusak', sent('[]', JSON_TYPE)],
    ['as nothing that can be read', 'kiriman-rusak', sent('{', JSON_TYPE)],
  ] as const)('%s is refused: %s', async (_, code, request) => {
    expect(await refused(readJson(request))).toEqual(saying(code))
  })
})
