import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Made by an upgrade: `sebelum-0013-tahun-2026-11-29T093651Z.akuntabel`. Whatever people put there themselves is theirs. */
const MADE_BEFORE = /^sebelum-.+-(\d{4}-\d{2}-\d{2}T\d{6}Z)\.akuntabel$/

/** Keeps the newest backups that upgrades made, and removes the older ones; gives the names it removed. */
export async function pruneBackups(folder: string, keep: number): Promise<string[]> {
  const made = (await readdir(folder))
    .flatMap((name) => {
      const moment = MADE_BEFORE.exec(name)?.[1]
      return moment === undefined ? [] : [{ name, moment }]
    })
    .toSorted((a, b) => b.moment.localeCompare(a.moment))
  const old = made.slice(keep).map(({ name }) => name)
  for (const name of old) await rm(join(folder, name), { force: true })
  return old
}
