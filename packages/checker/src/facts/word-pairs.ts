import type { ReadDocument } from '@akuntabel/documents'
import { parseTerbilangDecimal } from '@akuntabel/domain/notation'
import { readFigure } from './figure.ts'
import type { WordsPair } from './types.ts'

const PAIR =
  /(?<![\d/.,-])((?:Rp\.?\s*)?\d[\d.,]*)(?:,-|\.-)?\s*(%|persen)?\s*\(\s*([A-Za-z][A-Za-z\s-]{1,200}?)\s*\)/g

/** Digits followed by their words in brackets; brackets that are no number words are left alone. */
export function extractWordPairs(doc: ReadDocument): WordsPair[] {
  return doc.blocks.flatMap((block) => {
    const texts =
      block.type === 'table'
        ? block.rows.flatMap((row) => row.cells.map((cell) => ({ text: cell.text, position: cell.position })))
        : [{ text: block.text, position: block.position }]
    return texts.flatMap(({ text, position }) =>
      text.includes('(') ? pairsIn(text).map((pair) => ({ ...pair, position })) : [],
    )
  })
}

function pairsIn(text: string): Omit<WordsPair, 'position'>[] {
  return [...text.matchAll(PAIR)].flatMap((found) => {
    const words = (found[3] ?? '').replace(/\s+/g, ' ').trim()
    if (parseTerbilangDecimal(words) === null && !soundsLikeNumber(words)) return []
    const figure = readFigure(`${(found[1] ?? '').replace(/[.,]+$/, '')}${found[2] ? '%' : ''}`, {
      exact: true,
    })
    return figure ? [{ figure, words, text: found[0] }] : []
  })
}

const NUMBER_WORD =
  /^(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu|puluh|belas|ratus|ribu|juta|miliar|milyar|triliun|koma|rupiah|persen)$/

/** Most of its words are number words: a misspelt number is still meant as one. */
function soundsLikeNumber(words: string): boolean {
  const all = words.toLowerCase().split(/[\s-]+/)
  return (
    all.length >= 2 &&
    NUMBER_WORD.test(all[0] ?? '') &&
    all.filter((word) => NUMBER_WORD.test(word)).length * 3 >= all.length * 2
  )
}
