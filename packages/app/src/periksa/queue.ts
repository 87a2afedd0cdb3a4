/** Runs at most `running` at once; refuses when `waiting` more are in the queue. */
export function createQueue({ running, waiting }: { running: number; waiting: number }) {
  let active = 0
  const line: (() => void)[] = []

  function next(): void {
    const begin = line.shift()
    if (begin) begin()
    else active--
  }

  /** Null when there is no room. */
  return function enter<T>(work: () => Promise<T>): Promise<T> | null {
    if (active >= running && line.length >= waiting) return null
    const turn =
      active < running
        ? Promise.resolve(void active++)
        : new Promise<void>((resolve) => line.push(() => resolve()))
    return turn.then(work).finally(next)
  }
}
