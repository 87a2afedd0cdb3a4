import { expect, it } from 'vitest'
import { createPrivateBox } from './private-box.ts'

const box = createPrivateBox('rahasia satu')
const bytes = Buffer.from('temuan yang hanya milik satu orang')

it('gives back what was closed, and shows nothing of it meanwhile', () => {
  const closed = box.close(bytes, 'orang/a')
  expect(Buffer.from(closed).includes('temuan')).toBe(false)
  expect(Buffer.from(box.open(closed, 'orang/a'))).toEqual(bytes)
  expect(Buffer.from(box.close(bytes, 'orang/a'))).not.toEqual(Buffer.from(closed))
})

it('opens nothing for another place, with another secret, or after a changed byte', () => {
  const closed = box.close(bytes, 'orang/a')
  expect(() => box.open(closed, 'orang/b')).toThrow()
  expect(() => createPrivateBox('rahasia dua').open(closed, 'orang/a')).toThrow()
  const changed = Buffer.from(closed)
  changed[40] = (changed[40] ?? 0) ^ 1
  expect(() => box.open(changed, 'orang/a')).toThrow()
})
