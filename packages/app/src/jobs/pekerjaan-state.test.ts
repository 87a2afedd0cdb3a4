import { expect, it } from 'vitest'
import { pekerjaanState } from './pekerjaan-state.ts'

const now = new Date('2022-11-21T08:00:00Z')
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000)

it.each([
  ['running and heard of lately', 'berjalan', 30, 'berjalan'],
  ['running and silent', 'berjalan', 300, 'gagal'],
  ['waiting and silent', 'antre', 300, 'gagal'],
  ['done long ago', 'selesai', 300, 'selesai'],
] as const)('work that is %s', (_, state, seconds, expected) => {
  expect(pekerjaanState({ state, updated_at: ago(seconds) }, now)).toBe(expected)
})
