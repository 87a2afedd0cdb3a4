/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Io {
  out(line: string): void
  err(line: string): void
  env: Record<string, string | undefined>
  /** Results go to a terminal that shows colours. */
  colour?: boolean
}

export const terminal: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
}
