/** Calls `work` when nothing has happened for `ms`. */
export function later(ms: number, work: () => void): { (): void; now: () => void } {
  let timer = 0
  const call = () => {
    clearTimeout(timer)
    timer = window.setTimeout(work, ms)
  }
  call.now = () => {
    clearTimeout(timer)
    work()
  }
  return call
}
