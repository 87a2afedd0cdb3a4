import type { Plant } from '../corpus2/load.ts'
import type { Finding } from '../src/engine/finding.ts'

/** The finding names the wrong figure or the wrong words, or the right figure as what should stand there. */
export function isTold({ wrong, right }: Plant, { stated, expected, message, arithmetic }: Finding): boolean {
  const told = `${stated} ${expected ?? ''} ${message} ${arithmetic ?? ''}`
  const [bad, good] = [figuresIn(wrong), figuresIn(right)]
  const only = bad.filter((figure) => !good.includes(figure))
  if (only.length > 0)
    return (
      only.some((figure) => figuresIn(told).includes(figure)) ||
      good.some((figure) => !bad.includes(figure) && figuresIn(expected ?? '').includes(figure))
    )
  const words = wordsIn(wrong).filter((word) => !wordsIn(right).includes(word))
  return words.some((word) => wordsIn(told).includes(word))
}

function figuresIn(text: string): string[] {
  return [...text.matchAll(/\d[\d.]*(?:,\d+)?/g)].map(([figure]) => figure.replaceAll('.', ''))
}

function wordsIn(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\d]+/gu)]
    .map(([word]) => word)
    .filter((word) => word.length > 1)
}
