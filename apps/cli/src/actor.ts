import type { Actor } from '@akuntabel/app'

/** Whoever can run commands on this machine can read its data; the trail is not touched by reading. */
export function commandLine(unit: string): Actor {
  return { ...COMMAND_LINE, unit, roles: ['apip'], viaUnit: unit }
}

/** As who plans the office; what it writes stands in the trail under the name of the command line. */
export function planningCommandLine(unit: string): Actor {
  return { ...COMMAND_LINE, unit, roles: ['verifikator'], viaUnit: unit }
}

const COMMAND_LINE = { personId: 'baris-perintah', personName: 'Baris perintah' } as const
