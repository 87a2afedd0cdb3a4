import { expect, it } from 'vitest'
import { loggedAddress } from './logged-address.ts'

it.each([
  ['/kalender/3572-rahasia', '/kalender/…'],
  ['/email/3572-rahasia', '/email/…'],
  ['/undangan/3572-rahasia', '/undangan/…'],
  ['/periksa/hasil/rahasia/html', '/periksa/hasil/…/html'],
  ['/k/3572/kpu/2022/kalender', '/k/3572/kpu/2022/kalender'],
])('logs %s without what opens it', (pathname, logged) => {
  const url = new URL(`http://localhost${pathname}?lagi=1`)
  expect(loggedAddress({ url, request: new Request(url) })).toBe(`GET ${logged}`)
})
