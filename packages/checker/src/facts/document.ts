import type { ReadDocument } from '@akuntabel/documents'
import { officesIn, sameOffice } from './office-name.ts'
import type { DocumentFact, DocumentKind, OfficeName } from './types.ts'

const OPENING = 60

/** Who and when the document is about: its kind, office, entity and year. */
export function extractDocument(doc: ReadDocument): DocumentFact {
  const texts = doc.blocks.flatMap((block) => (block.type === 'table' ? [] : [block.text]))
  const opening = texts.slice(0, OPENING).join('\n')
  const kind = kindOf(opening)
  const satker = officeOf(texts)
  return {
    kind,
    satker,
    entitas:
      satker === null
        ? null
        : /\bsekretari(?:at|s)\b/i.test(texts.slice(0, 12).join(' '))
          ? 'sekretariat'
          : 'kpu',
    tahun: yearOf(texts, kind),
    periode: periodOf(opening, kind),
  }
}

const KINDS: readonly [DocumentKind, RegExp][] = [
  ['sop', /standar\w*\s+operasional\s+prosedur/i],
  ['renstra', /rencana\s+strate\w+/i],
  ['lkj', /laporan\s+(?:akuntabilitas\s+)?kinerja/i],
  ['pk', /(?:perjanjian|penetapan)\s+kinerja/i],
  ['keputusan', /^\s*keputusan\b/im],
]

/** The title wins: the kind whose words come first in the opening lines. */
function kindOf(opening: string): DocumentKind {
  const titles = opening
    .split('\n')
    .filter((line) => line.length < 160)
    .slice(0, 25)
    .join('\n')
  const places = KINDS.map(([kind, pattern]) => ({ kind, at: titles.search(pattern) })).filter(
    ({ at }) => at >= 0,
  )
  const others = places.filter(({ kind }) => kind !== 'keputusan').sort((a, b) => a.at - b.at)
  return others[0]?.kind ?? places[0]?.kind ?? 'lain'
}

function officeOf(texts: readonly string[]): OfficeName | null {
  const counted: { office: OfficeName; count: number }[] = []
  texts.forEach((text, at) => {
    for (const { office } of officesIn(text)) {
      const known = counted.find((entry) => sameOffice(entry.office, office))
      const weight = at < 15 ? 3 : 1
      if (known) known.count += weight
      else counted.push({ office, count: weight })
    }
  })
  return counted.sort((a, b) => b.count - a.count)[0]?.office ?? null
}

const LAW = /(?:undang-undang|peraturan|perpres|permen\w*|pmk|pkpu|instruksi|nomor)\b[^.;:]{0,60}$/i

function yearOf(texts: readonly string[], kind: DocumentKind): number | null {
  if (kind === 'renstra') return null
  const counts = new Map<number, number>()
  const title =
    /(?:laporan (?:akuntabilitas )?kinerja|perjanjian kinerja|penetapan kinerja|rencana kinerja|tahun anggaran|tahun|ta\.?)\D{0,60}?\b(20\d\d)\b(?!\s*[-–]\s*20)/gi
  texts.forEach((text, at) => {
    for (const found of text.matchAll(title)) {
      const before = text.slice(Math.max(0, found.index - 60), found.index + found[0].length)
      if (LAW.test(before)) continue
      const year = Number(found[1])
      counts.set(year, (counts.get(year) ?? 0) + (at < 12 ? 5 : 1))
    }
    const bare = at < 12 ? /^(?:tahun\s+)?(20\d\d)$|\b(20\d\d)$/i.exec(text.trim()) : null
    if (bare && !/\/|nomor/i.test(text)) {
      const year = Number(bare[1] ?? bare[2])
      counts.set(year, (counts.get(year) ?? 0) + 5)
    }
  })
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function periodOf(opening: string, kind: DocumentKind): [number, number] | null {
  if (kind !== 'renstra') return null
  const found = /\b(20\d\d)\s*[-–—]\s*(20\d\d)\b/.exec(opening)
  return found ? [Number(found[1]), Number(found[2])] : null
}
