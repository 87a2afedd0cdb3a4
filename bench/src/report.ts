import { cpus, totalmem } from 'node:os'

/** The machine a figure was measured on; printed with every table. */
export function machine(): string {
  const cores = cpus()
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
}

export function median(values: number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export interface BenchRow {
  what: string
  milliseconds: number[]
}

/** Prints medians with minimum and maximum, and each row as a ratio to the first one. */
export function printTable(title: string, rows: BenchRow[]): void {
  const base = median(rows[0]?.milliseconds ?? [])
  console.log(`\n${title}\n${machine()}\n`)
  console.log('| what | median ms | min | max | runs | ratio |\n|---|--:|--:|--:|--:|--:|')
  for (const { what, milliseconds } of rows) {
    const [low, mid, high] = [Math.min(...milliseconds), median(milliseconds), Math.max(...milliseconds)]
    const cells = [low, mid, high].map((value) => value.toFixed(0))
    console.log(
      `| ${what} | ${cells[1]} | ${cells[0]} | ${cells[2]} | ${milliseconds.length} | ${(mid / base).toFixed(2)} |`,
    )
  }
}
