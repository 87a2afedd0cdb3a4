import { readFile } from 'node:fs/promises'

/** An invented report with planted mistakes, for who has none at hand. */
export async function sampleDocument(): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await readFile(new URL('./data/contoh-laporan.txt', import.meta.url))
  return { name: 'contoh-laporan.txt', bytes: new Uint8Array(bytes) }
}
