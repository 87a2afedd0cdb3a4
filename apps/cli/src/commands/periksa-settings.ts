import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseSettings, SETTINGS_FILE, type Settings } from '@akuntabel/checker'

/** The settings beside a file and those of the working folder, together; a sentence when one cannot be used. */
export async function settingsFor(
  file: string,
  workingFolder: string,
): Promise<{ ok: true; settings: Settings | undefined } | { ok: false; sentence: string }> {
  const folders = new Set([resolve(workingFolder), dirname(resolve(workingFolder, file))])
  const found: Settings[] = []
  for (const folder of folders) {
    const path = join(folder, SETTINGS_FILE)
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) continue
    const parsed = parseSettings(text)
    if (!parsed.ok) return { ok: false, sentence: `${path}: ${parsed.sentence}` }
    found.push(parsed.settings)
  }
  const settings = found.length === 0 ? undefined : { abaikan: found.flatMap(({ abaikan }) => abaikan) }
  return { ok: true, settings }
}
