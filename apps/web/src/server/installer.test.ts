import { expect, it } from 'vitest'
import { isLocal } from './installer.ts'

const HERE = ['Host', 'localhost:3000', 'Accept', '*/*']
const from = (remoteAddress: string | undefined, rawHeaders: string[]) =>
  isLocal({ rawHeaders, socket: { remoteAddress } })

it('a browser of this computer needs no code', () => {
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.0.0.53'])
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'localhost'])
      expect(from(address, ['Host', host]), `${address} ${host}`).toBe(true)
})

it('anybody else does: from another computer, through a proxy, by a name that only leads here', () => {
  expect(from('10.0.0.7', HERE)).toBe(false)
  expect(from('::ffff:10.0.0.7', HERE)).toBe(false)
  expect(from(undefined, HERE)).toBe(false)
  for (const header of [
    'X-Forwarded-For',
    'x-forwarded-proto',
    'X-Forwarded-Host',
    'Forwarded',
    'Via',
    'X-Real-IP',
    'CF-Connecting-IP',
    'True-Client-IP',
  ])
    expect(from('127.0.0.1', [...HERE, header, 'x']), header).toBe(false)
  for (const host of ['kinerja.example', 'localhost.kinerja.example', '127.0.0.1.kinerja.example'])
    expect(from('127.0.0.1', ['Host', host]), host).toBe(false)
  expect(from('127.0.0.1', [])).toBe(false)
})
