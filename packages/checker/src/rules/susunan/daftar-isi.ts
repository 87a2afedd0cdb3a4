import type { Rule, RuleFinding } from '../../engine/rule.ts'
import type { ContentsEntry } from '../../facts/contents.ts'
import { pagesBack } from './daftar-isi-pages.ts'
import { bareTitle, type Heading, headingsOf, isSameTitle } from './headings.ts'

export const rule: Rule = {
  id: 'susunan/daftar-isi',
  severity: 'warning',
  meaning: 'Daftar isi tidak sama dengan judul di dalam dokumen.',
  tags: ['lke:3.b-1'],
  check: (facts) => {
    const { contents } = facts
    if (contents.length < FEWEST) return []
    const headings = headingsOf(facts)
    const entries = withChapters(contents).filter(({ entry }) => isTitle(entry))
    const strangers = entries.filter(
      ({ entry }) => !headings.some((heading) => isSameTitle(entry.text, heading.text)),
    )
    // More than half unknown: the headings were not read, not the contents wrong.
    if (strangers.length * 2 > entries.length) return []
    return [
      ...strangers.map(({ entry, chapter }) => stranger(entry, headingLike(entry, chapter, headings))),
      ...pagesBack(contents),
    ]
  },
}

const FEWEST = 4

interface Placed {
  entry: ContentsEntry
  /** `III` of the chapter it stands under. */
  chapter: string | null
}

function withChapters(contents: readonly ContentsEntry[]): Placed[] {
  let chapter: string | null = null
  return contents.map((entry) => {
    chapter = /^bab\s+([ivx\d]+)\b/i.exec(entry.text)?.[1]?.toUpperCase() ?? chapter
    return { entry, chapter }
  })
}

/** `BAB II` alone, annexes and lines with nothing but the office are not compared. */
function isTitle({ text }: ContentsEntry): boolean {
  const bare = bareTitle(text)
  return (
    bare.length >= 4 &&
    !/^(?:lampiran|tabel|gambar|grafik|daftar (?:isi|tabel|gambar|grafik|lampiran)|komisi pemilihan umum|kpu\b)/i.test(
      bare,
    )
  )
}

/** The heading with the same label in the same chapter: what the entry should have said. */
function headingLike(
  entry: ContentsEntry,
  chapter: string | null,
  headings: readonly Heading[],
): Heading | null {
  const label = labelOf(entry.text)
  if (label === null) return null
  return headings.find((heading) => heading.chapter === chapter && labelOf(heading.text) === label) ?? null
}

function labelOf(text: string): string | null {
  return (
    /^([Bb][Aa][Bb]\s+[IVX\d]+|[A-Z]\.|\d{1,2}(?:\.\d{1,2})*\.?)(?=\s)/
      .exec(text)?.[1]
      ?.toUpperCase()
      .replace(/\.$/, '') ?? null
  )
}

function stranger(entry: ContentsEntry, heading: Heading | null): RuleFinding {
  return {
    message:
      heading === null
        ? `Daftar isi menyebut "${entry.text}", tetapi judul itu tidak ada.`
        : `Daftar isi menyebut "${entry.text}", tetapi judulnya "${heading.text}".`,
    at: entry.position,
    stated: entry.text,
    expected: heading?.text ?? null,
    arithmetic: null,
    related: heading === null ? [] : [{ position: heading.position }],
    key: `daftar isi ${entry.text}`,
  }
}
