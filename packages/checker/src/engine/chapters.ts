import type { Facts, Section } from '../facts/types.ts'

const CHAPTER = /^bab\s+[ivxlc\d]+\b/i
const BESIDE = /^(?:kata pengantar|ikhtisar|ringkasan eksekutif|daftar (?:isi|tabel|gambar)|lampiran)\b/i

const KNOWN = new WeakMap<Facts, { title: string; from: number }[]>()

/** The chapter a block stands in, as its heading is printed; null before the first. */
export function chapterAt(facts: Facts, block: number): string | null {
  const known = KNOWN.get(facts) ?? chaptersOf(facts.sections)
  KNOWN.set(facts, known)
  return known.findLast(({ from }) => from <= block)?.title ?? null
}

/** `BAB III` above `AKUNTABILITAS KINERJA` is one title in two lines. */
function chaptersOf(sections: readonly Section[]): { title: string; from: number }[] {
  return sections.flatMap(({ heading, position }, at) => {
    const text = heading.trim()
    if (BESIDE.test(text)) return [{ title: text, from: position.block }]
    if (!CHAPTER.test(text)) return []
    const next = sections[at + 1]
    const split = /^bab\s+[ivxlc\d]+\W*$/i.test(text) && next?.position.block === position.block + 1
    return [{ title: split ? `${text} ${next.heading.trim()}` : text, from: position.block }]
  })
}
