import type { Actor } from '@akuntabel/app'

/** Whoever can run commands on this machine can read its data; the trail is not touched by reading. */
export function commandLine(unit: string): Actor {
  return {
    personId: 'baris-perintah',
    personName: 'Baris perintah',
    unit,
    roles: ['apip'],
    viaUnit: unit,
  }
}
