import type { ReadDocument } from '@akuntabel/documents'
import type { Sentence } from './types.ts'

const ABBREVIATION =
  /(?:\b(?:Rp|No|Nomor|Drs|Dra|Dr|Ir|H|Hj|Prof|dll|dsb|dst|Tahun|Pasal|Kab|Prov|Jl|a\.n|u\.b|s\.d|TA|Th|M|S)|\b[A-Z])\.$/

/** Sentences of the body in order; headings and the text of tables are not sentences. */
export function extractSentences(doc: ReadDocument): Sentence[] {
  return doc.blocks.flatMap((block, at) => {
    if (block.type !== 'paragraph' || block.aside === 'header' || block.aside === 'footer') return []
    return splitSentences(block.text).map((text) => ({ text, block: at, position: block.position }))
  })
}

export function splitSentences(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const found of text.matchAll(/[.!?;]["”)]?\s+(?=["“(]?[A-Z])/g)) {
    const end = found.index + found[0].trimEnd().length
    if (ABBREVIATION.test(text.slice(start, end))) continue
    sentences.push(text.slice(start, end).trim())
    start = end
  }
  sentences.push(text.slice(start).trim())
  return sentences.filter((sentence) => sentence !== '')
}
