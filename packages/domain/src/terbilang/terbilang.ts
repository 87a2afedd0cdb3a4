import { parseNumber } from '../number/parse-number.ts'
import { DIGIT_WORDS, GROUP_WORDS } from './words.ts'

const LIMIT = 10n ** 21n

/**
 * Writes a number in Indonesian words.
 * Units: none; a bigint, or text as Indonesian writes it, with decimals read digit by digit.
 * Source: docs/domain.md §1. Example: `terbilang(4103445000n)` → `empat miliar seratus tiga juta empat
 * ratus empat puluh lima ribu`; `terbilang('99,5')` → `sembilan puluh sembilan koma lima`.
 * Edge: 0 is `nol`; −11 is `minus sebelas`; 1.001.000 is `satu juta seribu`.
 * Error: |n| ≥ 10^21 and text that is no number throw RangeError.
 */
export function terbilang(number: bigint | string): string {
  if (typeof number === 'bigint') return number < 0n ? `minus ${whole(-number)}` : whole(number)
  const reading = parseNumber(number)
  if (!reading.ok) throw new RangeError(`not a number: ${number}`)
  const [integer = '0', fraction = ''] = reading.value.abs().toFixed().split('.')
  const decimals = [...fraction].map((digit) => DIGIT_WORDS[Number(digit)]).join(' ')
  const sign = reading.value.isNegative() ? 'minus ' : ''
  return `${sign}${whole(BigInt(integer))}${decimals === '' ? '' : ` koma ${decimals}`}`
}

function whole(number: bigint): string {
  if (number >= LIMIT) throw new RangeError('terbilang: number too large')
  if (number === 0n) return DIGIT_WORDS[0]
  const parts: string[] = []
  let rest = number
  for (const word of GROUP_WORDS) {
    const group = Number(rest % 1000n)
    if (group > 0) parts.unshift(groupWords(group, word))
    rest /= 1000n
  }
  return parts.join(' ')
}

function groupWords(group: number, word: string): string {
  if (word === 'ribu' && group === 1) return 'seribu'
  return word === '' ? hundreds(group) : `${hundreds(group)} ${word}`
}

function hundreds(number: number): string {
  const head = Math.floor(number / 100)
  const tail = number % 100
  const words = head === 0 ? [] : [head === 1 ? 'seratus' : `${DIGIT_WORDS[head]} ratus`]
  if (tail > 0) words.push(tens(tail))
  return words.join(' ')
}

function tens(number: number): string {
  if (number < 10) return DIGIT_WORDS[number] ?? ''
  if (number === 10) return 'sepuluh'
  if (number === 11) return 'sebelas'
  if (number < 20) return `${DIGIT_WORDS[number - 10]} belas`
  const unit = number % 10
  return `${DIGIT_WORDS[Math.floor(number / 10)]} puluh${unit === 0 ? '' : ` ${DIGIT_WORDS[unit]}`}`
}
