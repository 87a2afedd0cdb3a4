export interface QueueBounds {
  running: number
  waiting: number
  /** How many of one person may wait. */
  waitingEach?: number
}

/**
 * Runs at most `running` at once, and one of each person. Who waits is served in turns, so that nobody's many
 * keep another's one waiting; refuses when there is no room to wait.
 */
export function createQueue({ running, waiting, waitingEach = waiting }: QueueBounds) {
  const active = new Set<unknown>()
  /** In the order in which people are served next. */
  const lines = new Map<unknown, (() => void)[]>()
  let waits = 0

  function beginNext(): void {
    if (active.size >= running) return
    for (const [person, line] of lines) {
      const begin = active.has(person) ? undefined : line.shift()
      if (begin === undefined) continue
      if (line.length === 0) lines.delete(person)
      waits--
      active.add(person)
      begin()
      return
    }
  }

  function end(person: unknown): void {
    active.delete(person)
    const line = lines.get(person)
    if (line !== undefined) {
      lines.delete(person)
      lines.set(person, line)
    }
    beginNext()
  }

  function turnOf(person: unknown): Promise<void> | null {
    if (active.size < running && !active.has(person)) return Promise.resolve(void active.add(person))
    const line = lines.get(person) ?? []
    if (waits >= waiting || line.length >= waitingEach) return null
    waits++
    lines.set(person, line)
    return new Promise((resolve) => line.push(resolve))
  }

  /** Null when there is no room. Without a person, the work is nobody else's. */
  return function enter<T>(work: () => Promise<T>, person: unknown = Symbol()): Promise<T> | null {
    const turn = turnOf(person)
    if (turn === null) return null
    return turn.then(work).finally(() => end(person))
  }
}
