import { withoutStop } from './sentence.ts'

/** What the law gives somebody to do, line by line with its article, as one sentence over the lines. */
export function tugasLines(butir: readonly { isi: string; pasal: string }[]): string[] {
  return butir.map(({ isi, pasal }, line) => {
    const end = line === butir.length - 1 ? '.' : line === butir.length - 2 ? '; dan' : ';'
    return `${withoutStop(isi)} (${pasal})${end}`
  })
}
