import type { Content } from '../../tree/make-inline.ts'

/** `a`, `a dan b`, `a, b, dan c`. */
export function enumerate(items: readonly Content[]): Content[] {
  return items.flatMap((item, at): Content[] => {
    if (at === 0) return [item]
    const last = at === items.length - 1
    if (!last) return [', ', item]
    return [items.length > 2 ? ', dan ' : ' dan ', item]
  })
}

/** One of several wordings of the same sentence, so that ten indicators do not read alike; the same place always reads the same. */
export function vary(place: number, wordings: readonly [Content, ...Content[]]): Content {
  return wordings[place % wordings.length] ?? wordings[0]
}

/** A people's sentence without its final full stop, to be set inside ours. */
export function withoutStop(sentence: string): string {
  return sentence.trim().replace(/[.;,]+$/u, '')
}

/** `Cara penghitungan` as the head of a column: `Cara Penghitungan`. */
export function asTitle(label: string): string {
  return label.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toUpperCase())
}
