import type { ReadBlock, ReadDocument, ReadTable } from '@akuntabel/documents'
import { parseTerbilangDecimal } from '@akuntabel/domain/notation'
import { readFigure } from './figure.ts'
import type { WordsPair } from './types.ts'

const PAIR =
  /(?<![\d/.,-])((?:Rp\.?\s*)?\d[\d.,]*)(?:,-|\.-)?\s*(%|persen)?\s*\(\s*([A-Za-z][A-Za-z\s-]{1,200}?)\s*\)/g

/** Digits followed by their words in brackets; brackets that are no number words are left alone. */
export function extractWordPairs(doc: ReadDocument): WordsPair[] {
  return doc.blocks.flatMap((block, at) => {
    const texts =
      block.type === 'table'
        ? block.rows.flatMap((row) => row.cells.map((cell) => ({ text: cell.text, position: cell.position })))
        : [{ text: `${amountAbove(block.text, doc.blocks[at - 1])}${block.text}`, position: block.position }]
    return texts.flatMap(({ text, position }) =>
      text.includes('(') ? pairsIn(text).map((pair) => ({ ...pair, position })) : [],
    )
  })
}

const AMOUNT = /(?:Rp\.?\s*)?\d{1,3}(?:\.\d{3}){2,}$/
const IN_WORDS = /^\(?\s*(?:terbilang\s*:?\s*)?\(?(?=[a-z])/i
const IN_THOUSANDS = /\b(?:ribu|juta|miliar)/i

/** The amount that a line of mere words goes back to: it ends the paragraph above, or is the sum below the table above. */
function amountAbove(text: string, above: ReadBlock | undefined): string {
  if (above === undefined || !IN_WORDS.test(text)) return ''
  if (above.type !== 'table') return text.startsWith('(') ? (AMOUNT.exec(above.text)?.[0] ?? '') : ''
  const words = /^terbilang\s*:?\s*\(?\s*([a-z\s-]+)/i.exec(text)?.[1]
  const amount = words === undefined ? null : sumOf(above)
  return amount === null ? '' : `${amount} (${words}) `
}

/** The one amount of a row of sums that ends a table of plain rupiah. */
function sumOf({ rows }: ReadTable): string | null {
  const last = rows.at(-1)?.cells.map(({ text }) => text.trim()) ?? []
  const amounts = last.filter((text) => AMOUNT.test(text))
  const isSum = /^(?:jumlah|total)\b/i.test(last.find((text) => /\p{L}/u.test(text)) ?? '')
  const plain = !rows.some(({ cells }) => cells.some(({ text }) => IN_THOUSANDS.test(text)))
  return isSum && plain && amounts.length === 1 ? (amounts[0] ?? null) : null
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
