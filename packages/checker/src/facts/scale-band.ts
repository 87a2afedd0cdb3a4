import { Decimal, parseNumber } from '@akuntabel/domain/notation'

export interface Band {
  from: Decimal | null
  fromIncluded: boolean
  to: Decimal | null
  toIncluded: boolean
}

const NUMBER = '(\\d[\\d.,]*?)\\s*%?'
const BETWEEN = new RegExp(
  `^-?\\s*(>|≥|>=|lebih dari)?\\s*${NUMBER}\\s*(?:-|–|—|s\\.?d\\.?|sampai(?: dengan)?|s/d|hingga)\\s*(<|≤|<=|kurang dari)?\\s*${NUMBER}$`,
  'i',
)
const ABOVE = new RegExp(`^(>=|≥|>|lebih dari|di ?atas|minimal)\\s*${NUMBER}$`, 'i')
const BELOW = new RegExp(`^(<=|≤|<|kurang dari|di ?bawah|maksimal)\\s*${NUMBER}$`, 'i')
const AT_LEAST = new RegExp(`^${NUMBER}\\s*(?:ke atas|atau lebih)$`, 'i')

/** Reads one class of a scale: `91 - 100`, `>100`, `Dibawah 60%`, `≥ 85`. Null for anything else. */
export function readBand(text: string): Band | null {
  const bare = text.trim().replace(/^[-•]\s*(?=\d)/, '')
  const between = BETWEEN.exec(bare)
  if (between) {
    const [from, to] = [read(between[2]), read(between[4])]
    if (from === null || to === null) return null
    const [low, high] = from.lte(to) ? [from, to] : [to, from]
    return {
      from: low,
      fromIncluded: !/^(?:>|lebih dari)$/i.test(between[1] ?? ''),
      to: high,
      toIncluded: !/^(?:<|kurang dari)$/i.test(between[3] ?? ''),
    }
  }
  const above = ABOVE.exec(bare)
  if (above) return open(read(above[2]), /^(?:>=|≥|minimal)$/i.test(above[1] ?? ''), true)
  const below = BELOW.exec(bare)
  if (below) return open(read(below[2]), /^(?:<=|≤|maksimal)$/i.test(below[1] ?? ''), false)
  const least = AT_LEAST.exec(bare)
  return least ? open(read(least[1]), true, true) : null
}

export function isBand(text: string): boolean {
  return text.length <= 40 && readBand(text) !== null && !/^\d{4}\s*[-–]\s*\d{4}$/.test(text)
}

function read(text: string | undefined): Decimal | null {
  const reading = parseNumber(text ?? '')
  return reading.ok ? new Decimal(reading.value) : null
}

function open(end: Decimal | null, included: boolean, upwards: boolean): Band | null {
  if (end === null) return null
  return upwards
    ? { from: end, fromIncluded: included, to: null, toIncluded: false }
    : { from: null, fromIncluded: true, to: end, toIncluded: included }
}
