import { describe, expect, it } from 'vitest'
import { isForeign } from './csrf.ts'

function post(headers: Record<string, string>): Request {
  return new Request('https://inside/masuk', {
    method: 'POST',
    headers: { host: 'kantor.local:3000', ...headers },
  })
}

describe('isForeign', () => {
  it.each([
    ['plain http with any port', { origin: 'http://kantor.local:3000' }, false],
    [
      'https ended by a proxy',
      { origin: 'https://kantor.local:3000', 'sec-fetch-site': 'same-origin' },
      false,
    ],
    [
      'a proxy that names itself to us',
      { origin: 'https://luar.example', 'x-forwarded-host': 'luar.example' },
      false,
    ],
    ['another host', { origin: 'http://jahat.example' }, true],
    ['another port', { origin: 'http://kantor.local:9999' }, true],
    ['a sandboxed frame', { origin: 'null' }, true],
    ['no origin at all', {}, true],
    ['a sister site', { origin: 'http://kantor.local:3000', 'sec-fetch-site': 'same-site' }, true],
  ])('%s', (_, headers, foreign) => {
    expect(isForeign(post(headers))).toBe(foreign)
  })

  it('lets everybody read', () => {
    expect(isForeign(new Request('https://inside/', { headers: { origin: 'http://jahat.example' } }))).toBe(
      false,
    )
  })
})
