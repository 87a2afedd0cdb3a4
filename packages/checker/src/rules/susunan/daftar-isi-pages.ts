import type { RuleFinding } from '../../engine/rule.ts'
import type { ContentsEntry } from '../../facts/contents.ts'

/** A page before the page of the entry above. */
export function pagesBack(contents: readonly ContentsEntry[]): RuleFinding[] {
  const numbered = contents.filter(({ page }) => page !== null && /^\d+$/.test(page))
  return numbered.flatMap((entry, at): RuleFinding[] => {
    const previous = numbered[at - 1]
    if (!previous || Number(entry.page) >= Number(previous.page)) return []
    return [
      {
        message: `Daftar isi menempatkan "${entry.text}" di halaman ${entry.page}, sebelum "${previous.text}" di halaman ${previous.page}.`,
        at: entry.position,
        stated: entry.page ?? '',
        expected: null,
        arithmetic: null,
        related: [{ position: previous.position }],
        key: `daftar isi halaman ${entry.text}`,
      },
    ]
  })
}
