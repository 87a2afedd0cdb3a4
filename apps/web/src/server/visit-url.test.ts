import { expect, it } from 'vitest'
import { visitUrl } from './visit-url.ts'

it.each([
  ['http', {}, 'http://kantor.local:3000/masuk'],
  ['https at the proxy', { 'x-forwarded-proto': 'https' }, 'https://kantor.local:3000/masuk'],
  ['the first of several proxies', { 'x-forwarded-proto': 'https, http' }, 'https://kantor.local:3000/masuk'],
])('%s', (_, headers, expected) => {
  expect(
    visitUrl(new URL('https://kantor.local:3000/masuk'), new Headers(headers as Record<string, string>)).href,
  ).toBe(expected)
})
