import { expect, it } from 'vitest'
import { createQueue } from './queue.ts'

it('runs no more than there is room for, and goes on after failures', async () => {
  const enter = createQueue({ running: 2, waiting: 10 })
  let active = 0
  let most = 0
  const work = async (fails: boolean) => {
    most = Math.max(most, ++active)
    await Promise.resolve()
    active--
    if (fails) throw new Error('fails')
  }
  const all = Array.from({ length: 9 }, (_, at) => enter(() => work(at % 3 === 0)))
  await Promise.allSettled(all)
  expect({ active, most }).toEqual({ active: 0, most: 2 })
})

/** Each piece of work ends when it is told to; `begun` lists who was served, in order. */
function served(enter: ReturnType<typeof createQueue>) {
  const begun: string[] = []
  const ends: (() => void)[] = []
  const ask = (name: string) =>
    enter(() => {
      begun.push(name)
      return new Promise<void>((resolve) => ends.push(resolve))
    }, name[0])
  const endOne = async () => {
    ends.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { begun, ask, endOne }
}

it('serves people in turns, one of each at a time', async () => {
  const { begun, ask, endOne } = served(createQueue({ running: 2, waiting: 10 }))
  for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) ask(name)
  await new Promise((resolve) => setImmediate(resolve))
  expect(begun).toEqual(['a1', 'b1'])
  for (let step = 0; step < 4; step++) await endOne()
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3'])
})

it('has no room for a person’s many, but for another’s one; and none at all when it is full', async () => {
  const { ask } = served(createQueue({ running: 1, waiting: 3, waitingEach: 2 }))
  expect(['a1', 'a2', 'a3', 'a4'].map((name) => ask(name) !== null)).toEqual([true, true, true, false])
  expect(['b1', 'c1'].map((name) => ask(name) !== null)).toEqual([true, false])
})
