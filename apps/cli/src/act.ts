import type { ExitCode } from './exit-code.ts'

/** Registers an action whose answer is the exit code of the whole command. */
export type Act = <A extends unknown[]>(
  action: (...args: A) => Promise<ExitCode>,
) => (...args: A) => Promise<void>
