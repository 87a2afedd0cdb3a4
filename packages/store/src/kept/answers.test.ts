import { expect, it } from 'vitest'
import { answersOf } from './answers.ts'

const rows = (text: string) => ({ rows: [{ text, parts: [{ at: 1 }], none: null }] })

it('gives what was kept, of one database, so that nobody can change it', () => {
  const [one, other] = [answersOf({}), answersOf({})]
  const answer = rows('satu')
  one.keep('a', answer)
  expect(one.get('a')).toBe(answer)
  expect(other.get('a')).toBeUndefined()
  expect(() => answer.rows.pop()).toThrow(TypeError)
  expect(() => Object.assign(answer.rows[0] ?? {}, { text: '' })).toThrow(TypeError)
  expect(() => answer.rows[0]?.parts.push({ at: 2 })).toThrow(TypeError)
})

it('takes bytes as they are', () => {
  const answers = answersOf({})
  answers.keep('a', { rows: [{ bytes: Buffer.from('isi') }] })
  expect(answers.get('a')?.rows).toEqual([{ bytes: Buffer.from('isi') }])
})

it('forgets what was used least once all of it is too much, and keeps nothing that is large by itself', () => {
  const answers = answersOf({})
  const large = 'x'.repeat(400_000)
  for (let at = 0; at < 100; at += 1) answers.keep(`${at}`, rows(large))
  const known = Array.from({ length: 100 }, (_, at) => answers.get(`${at}`) !== undefined)
  expect(known[0]).toBe(false)
  expect(known[99]).toBe(true)
  expect(known.filter(Boolean).length).toBe(41)
  answers.keep('besar', rows('x'.repeat(600_000)))
  expect(answers.get('besar')).toBeUndefined()
})
