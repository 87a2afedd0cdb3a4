import { readFigure } from '../../facts/figure.ts'
import { proseFigures } from '../../facts/prose-figures.ts'
import type { Figure } from '../../facts/types.ts'

export interface Change {
  word: string
  /** By how much, as stated. */
  change: Figure
  first: Figure
  second: Figure
  /** The change is given in points, not in percent of the figure. */
  points: boolean
  /** `dari … menjadi …`: which figure came first is said. */
  ordered: boolean
}

const WORD = '(naik|meningkat|kenaikan|peningkatan|bertambah|turun|menurun|penurunan|berkurang)'
const NUMBER =
  '(?:Rp\\.?\\s*)?\\d[\\d.]*(?:,\\d+)?(?:\\s*(?:%|persen\\b|ribu\\b|juta\\b|miliar\\b|milyar\\b))?'
const BY = `\\b${WORD}\\b[^.;\\d]{0,30}?(${NUMBER})(\\s*(?:%\\s*)?poin\\b)?`
const FROM_TO = `\\bdari\\s+(?:sebesar\\s+|sebanyak\\s+)?(${NUMBER})(?:(?!\\b${WORD.slice(1, -1).replaceAll('|', '\\b|\\b')}\\b)[^;]){0,70}?\\bmenjadi\\s+(?:sebesar\\s+|sebanyak\\s+)?(${NUMBER})`
const AFTER = new RegExp(`${BY}[^;\\d]{0,40}?${FROM_TO}`, 'gi')
const BEFORE = new RegExp(`${FROM_TO}[^;\\d]{0,60}?(?:\\b20\\d\\d\\b[^;\\d]{0,40}?)?${BY}`, 'gi')
const YEARS = /\b20\d\d\b.*\b20\d\d\b|\btahun (?:sebelumnya|lalu)\b/i

/** Changes a sentence states together with both of their figures. */
export function changesIn(text: string, before = ''): Change[] {
  if (!new RegExp(`\\b${WORD}\\b`, 'i').test(text)) return []
  const after = [...text.matchAll(AFTER)]
  const preceding = [...text.matchAll(BEFORE)].filter((found) => isFree(found, after))
  const stated = [
    ...after.map((found) => ({
      word: found[1],
      by: found[2],
      points: found[3],
      from: found[4],
      to: found[5],
    })),
    ...preceding.map((found) => ({
      from: found[1],
      to: found[2],
      word: found[3],
      by: found[4],
      points: found[5],
    })),
  ].flatMap(({ word = '', by = '', points, from = '', to = '' }): Change[] => {
    const [change, first, second] = [figure(by), figure(from), figure(to)]
    if (!change || !first || !second || first.unit !== second.unit) return []
    return [{ word, change, first, second, points: points !== undefined, ordered: true }]
  })
  if (stated.length > 0) return stated
  const back = backFrom(text)
  if (back.length > 0) return back
  const later = againstLater(text, before)
  if (later.length > 0) return later
  return AGAINST.test(text) ? againstBefore(text, before) : besideYears(text)
}

/** Two changes in one sentence: figures that one of them has are not the other's, nor across `sedangkan`. */
function isFree(found: RegExpExecArray, taken: readonly RegExpExecArray[]): boolean {
  const end = found.index + found[0].length
  if (/\b(?:sedangkan|sementara|adapun|serta)\b/i.test(found[0])) return false
  return taken.every((other) => end <= other.index || found.index >= other.index + other[0].length)
}

/** `tahun 2019 sebesar 96%, … tahun 2020 … penurunan 3% sehingga 93%`: exactly two figures beside the change. */
function besideYears(text: string): Change[] {
  if (!YEARS.test(text)) return []
  const figures = proseFigures(text)
  const near = new RegExp(`\\b${WORD}\\b[^.;:\\d]{0,40}$`, 'i')
  const changes = figures.filter(
    ({ at }) =>
      near.test(text.slice(0, at)) && !/\b(?:dari|menjadi)\s*(?:sebesar\s*)?$/i.test(text.slice(0, at)),
  )
  const others = figures.filter((other) => !changes.includes(other))
  const [first, second] = others
  if (changes.length !== 1 || !changes[0] || others.length !== 2 || !first || !second) return []
  if (first.figure.unit !== second.figure.unit) return []
  const word = near.exec(text.slice(0, changes[0].at))?.[1] ?? ''
  return [
    {
      word,
      change: changes[0].figure,
      first: first.figure,
      second: second.figure,
      points: /^\s*poin/i.test(text.slice(changes[0].end)),
      ordered: false,
    },
  ]
}

const BACK = new RegExp(
  `(${NUMBER})[^;\\d]{0,30}?${BY}\\s+(?:dari|dibandingkan?(?:\\s+dengan)?)\\s+(?:capaian\\s+|realisasi\\s+)?(?:tahun\\s+)?(?:20\\d\\d|sebelumnya|lalu)\\s*,?\\s+(?:yang\\s+)?(?:sebesar|sebanyak|yaitu|mencapai)\\s+(${NUMBER})`,
  'gi',
)

/** `36%, naik 4 persen poin dari tahun 2022 sebesar 32%`. */
function backFrom(text: string): Change[] {
  return [...text.matchAll(BACK)].flatMap(([, to = '', word = '', by = '', points, from = '']): Change[] => {
    const [change, first, second] = [figure(by), figure(from), figure(to)]
    if (!change || !first || !second || first.unit !== second.unit) return []
    return [{ word, change, first, second, points: points !== undefined, ordered: true }]
  })
}

const AGAINST = new RegExp(
  `\\bdiband(?:ing\\w*)\\b[^;]{0,60}?\\b(?:sebesar|yaitu|sebanyak)\\s+(${NUMBER})[^;\\d]{0,60}?${BY}`,
  'i',
)
const REACHED = new RegExp(`\\b(?:mencapai|sebesar|adalah|sebanyak)\\s+(${NUMBER})`, 'i')

/** `… mencapai 3,12. Dibandingkan dengan tahun 2022 sebesar 2,95, indeks naik 0,17 poin.` */
function againstBefore(text: string, before: string): Change[] {
  const found = AGAINST.exec(text)
  const reached =
    REACHED.exec(before) ?? REACHED.exec(text.slice((found?.index ?? 0) + (found?.[0].length ?? 0)))
  const [first, change, second] = [
    figure(found?.[1] ?? ''),
    figure(found?.[3] ?? ''),
    figure(reached?.[1] ?? ''),
  ]
  if (!found || !first || !change || !second || first.unit !== second.unit || change.unit !== first.unit)
    return besideYears(text)
  return [{ word: found[2] ?? '', change, first, second, points: found[4] !== undefined, ordered: true }]
}

const LATER = new RegExp(
  `${BY}[^;\\d]{0,10}\\bdiband(?:ing\\w*)\\b[^;]{0,60}?\\b(?:yang\\s+)?(?:mencapai|sebesar|yaitu|sebanyak)\\s+(${NUMBER})`,
  'i',
)

/** `Partisipasi sebesar 71,84%. Angka ini turun 6,12% dibandingkan tahun 2018 yang mencapai 77,96%.` */
function againstLater(text: string, before: string): Change[] {
  const found = LATER.exec(text)
  if (
    !found ||
    !/^\s*(?:angka|nilai|capaian|realisasi|jumlah|hasil|persentase|indeks|hal)\s+(?:ini|itu|tersebut)\b/i.test(
      text,
    )
  )
    return []
  const reached = REACHED.exec(before)
  const [change, first, second] = [figure(found[2] ?? ''), figure(found[4] ?? ''), figure(reached?.[1] ?? '')]
  if (!first || !change || !second || first.unit !== second.unit || change.unit !== first.unit) return []
  return [{ word: found[1] ?? '', change, first, second, points: found[3] !== undefined, ordered: true }]
}

function figure(text: string): Figure | null {
  return readFigure(text.replace(/[.,]+$/, ''), { exact: true })
}
