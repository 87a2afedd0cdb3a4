import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Io {
  out(line: string): void
  err(line: string): void
  env: Record<string, string | undefined>
  /** Results go to a terminal that shows colours. */
  colour?: boolean
  /** Asks for something that is not shown while it is typed; left out where nobody sits at a terminal. */
  secret?: ((question: string) => Promise<string>) | undefined
}

export const terminal: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  env: process.env,
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  secret: process.stdin.isTTY === true ? askSecret : undefined,
}

/** What is typed goes nowhere but to the answer. */
async function askSecret(question: string): Promise<string> {
  process.stderr.write(question)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const asking = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await asking.question('')
  } finally {
    asking.close()
    process.stderr.write('\n')
  }
}
