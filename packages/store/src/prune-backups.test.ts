import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pruneBackups } from './prune-backups.ts'

test('the newest backups of upgrades stay, by their moment and not by the change; other files are not touched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'akuntabel-cadangan-'))
  const made = [
    'sebelum-0018-keadaan-nilai-2026-09-01T000000Z.akuntabel',
    'sebelum-0009-kebijakan-2026-11-01T000000Z.akuntabel',
    'sebelum-0016-lembaga-2026-10-01T000000Z.akuntabel',
  ]
  const own = [
    'sebelum-pindah.akuntabel',
    'cadangan-2026.akuntabel',
    'sebelum-0001-x-2026-01-01T000000Z.akuntabel.sebagian',
  ]
  for (const name of [...made, ...own]) writeFileSync(join(folder, name), '')
  expect(await pruneBackups(folder, 3)).toEqual([])
  expect(await pruneBackups(folder, 2)).toEqual([made[0]])
  expect(readdirSync(folder).toSorted()).toEqual([made[1], made[2], ...own].toSorted())
  rmSync(folder, { recursive: true })
})
