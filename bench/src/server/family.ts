import { readdirSync, readFileSync } from 'node:fs'

/** A process and all below it, by program: `Akuntabel`, `PostgreSQL`, `npm and its shell`. */
export function familyOf(root: number): Map<string, number[]> {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/^PPid:\s*(\d+)/m.exec(procFile(name, 'status'))?.[1]),
    }))
  const below = (pid: number): number[] => [
    pid,
    ...parents.filter((one) => one.parent === pid).flatMap((one) => below(one.pid)),
  ]
  return Map.groupBy(below(root), nameOf)
}

/** Milliseconds of processor time so far. Ticks of 10 ms, as everywhere on Linux. */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((all, pid) => {
    const fields = procFile(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
    return all + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10
  }, 0)
}

/** Empty where the process is gone. */
export function procFile(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

function nameOf(pid: number): string {
  const line = procFile(pid, 'cmdline').replaceAll('\0', ' ')
  if (/postgres/.test(line)) return 'PostgreSQL'
  if (/^npm|^sh /.test(line)) return 'npm and its shell'
  return 'Akuntabel'
}
