import { familyOf, procFile } from './family.ts'

export interface Memory {
  what: string
  processes: number
  /** Resident, shared pages counted in every process that has them. */
  rss: number
  /** Proportional: a shared page counted once. */
  pss: number
}

/** Memory in MiB of a process and all below it, by program. */
export function memoryOf(root: number): Memory[] {
  const rows = [...familyOf(root)].map(([what, pids]) => ({ what, processes: pids.length, ...sum(pids) }))
  return [...rows, { what: 'all', processes: rows.reduce((n, row) => n + row.processes, 0), ...total(rows) }]
}

function sum(pids: number[]): { rss: number; pss: number } {
  const mib = (pid: number, key: string) =>
    Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(procFile(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024
  return {
    rss: pids.reduce((all, pid) => all + mib(pid, 'Rss'), 0),
    pss: pids.reduce((all, pid) => all + mib(pid, 'Pss'), 0),
  }
}

function total(rows: Memory[]): { rss: number; pss: number } {
  return {
    rss: rows.reduce((all, row) => all + row.rss, 0),
    pss: rows.reduce((all, row) => all + row.pss, 0),
  }
}

export function printMemory(title: string, rows: Memory[]): void {
  console.log(`\n${title}\n\n| what | processes | RSS MiB | PSS MiB |\n|---|--:|--:|--:|`)
  for (const { what, processes, rss, pss } of rows) {
    console.log(`| ${what} | ${processes} | ${rss.toFixed(0)} | ${pss.toFixed(0)} |`)
  }
}
