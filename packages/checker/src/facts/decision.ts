import type { Position, ReadBlock, ReadDocument } from '@akuntabel/documents'

export type DecisionPart = 'judul' | 'menimbang' | 'menetapkan' | 'lampiran'

/** What one part of a Keputusan says it is about, and its number where that part bears one. */
export interface DecisionSubject {
  part: DecisionPart
  subject: string
  nomor: string | null
  position: Position
}

const REACH = 8
const TITLE_END = /^(?:DENGAN RAHMAT|(?:KETUA|SEKRETARIS)\b.*,$|Menimbang\b)/
const NUMBER = /^NOMOR\s*:?\s*(.{3,60})$/i

/** Subjects of a Keputusan: its title, the last consideration, Menetapkan and each Lampiran. Empty for other documents. */
export function extractDecision(doc: ReadDocument): DecisionSubject[] {
  const { blocks } = doc
  const start = blocks.findIndex((block) => /^keputusan\b/i.test(textOf(block)))
  const decides = blocks.findIndex((block) => /^memutuskan\s*:?$/i.test(textOf(block)))
  if (start < 0 || decides < start || decides - start > 80) return []
  const subjects: DecisionSubject[] = []
  const title = titleAfter(blocks, start, 'judul')
  if (title) subjects.push(title)
  const weighed = joined(blocks, start, decides).match(
    /menetapkan\s+keputusan\s+[^;]{0,160}?\btentang\s+([^;]{5,400}?)\s*[;.]/i,
  )
  if (weighed?.[1]) {
    const at = blocks.findIndex(
      (block, index) => index > start && /menetapkan\s+keputusan/i.test(textOf(block)),
    )
    subjects.push(part('menimbang', weighed[1], null, blocks[at]))
  }
  const decided = blocks.findIndex((block, at) => at > decides && /^menetapkan\s*:/i.test(textOf(block)))
  const what = decided < 0 ? null : /\btentang\s+([^;]{5,400}?)\s*\.?$/i.exec(sentenceFrom(blocks, decided))
  if (what?.[1]) subjects.push(part('menetapkan', what[1], null, blocks[decided]))
  blocks.forEach((block, at) => {
    if (
      at > decides &&
      /^lampiran(?:\s+[ivx\d]{1,4})?\b/i.test(textOf(block)) &&
      textOf(block).length < 400
    ) {
      const annex = titleAfter(blocks, at, 'lampiran')
      if (annex) subjects.push(annex)
    }
  })
  return subjects
}

/** `KEPUTUSAN … / NOMOR … / TENTANG / subject in one or more lines`. */
function titleAfter(blocks: readonly ReadBlock[], from: number, name: DecisionPart): DecisionSubject | null {
  let nomor: string | null = null
  const words: string[] = []
  let open = false
  for (const block of blocks.slice(from, from + REACH + 4)) {
    let text = textOf(block)
    if (block.type === 'table' || (open && TITLE_END.test(text))) break
    nomor ??=
      NUMBER.exec(text)?.[1]?.trim() ?? /\bnomor\s*:?\s*(\d\S*(?:\s+tahun\s+\d{4})?)/i.exec(text)?.[1] ?? null
    if (!open) {
      const about = /\btentang\b\s*(.*)$/i.exec(text)
      if (!about) continue
      open = true
      text = about[1] ?? ''
    } else if (text !== text.toUpperCase()) break
    if (text !== '') words.push(text)
    if (/\bTAHUN\s+\d{4}(?:\s*[-–]\s*\d{4})?\.?$/i.test(text)) break
  }
  return words.length === 0 ? null : part(name, words.join(' '), nomor, blocks[from])
}

function part(
  name: DecisionPart,
  subject: string,
  nomor: string | null,
  block: ReadBlock | undefined,
): DecisionSubject {
  const none = { line: null, page: null, block: 0, table: null, row: null, column: null }
  return {
    part: name,
    subject: subject.replace(/\s+/g, ' ').trim(),
    nomor: nomor?.replace(/\s+/g, '') ?? null,
    position: block?.position ?? none,
  }
}

function joined(blocks: readonly ReadBlock[], from: number, to: number): string {
  return blocks.slice(from, to).map(textOf).join(' ')
}

/** Lines up to the one that ends with a full stop. */
function sentenceFrom(blocks: readonly ReadBlock[], from: number): string {
  const lines: string[] = []
  for (const block of blocks.slice(from, from + REACH)) {
    const text = textOf(block)
    if (lines.length > 0 && /^(?:KESATU|PERTAMA)\b/.test(text)) break
    lines.push(text)
    if (text.endsWith('.')) break
  }
  return lines.join(' ')
}

function textOf(block: ReadBlock): string {
  return block.type === 'table' ? '' : block.text.trim()
}
