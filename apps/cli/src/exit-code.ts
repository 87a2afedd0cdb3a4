/** The contract of every command: design of the command line, tested in `program.test.ts`. */
export const EXIT = {
  /** Done, nothing to report. */
  baik: 0,
  /** Findings, or refused. */
  ditolak: 1,
  /** The input cannot be used. */
  takTerpakai: 2,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
