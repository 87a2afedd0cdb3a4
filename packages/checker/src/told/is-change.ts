import { gapAfter, gapBefore, roleOf } from './roles.ts'
import type { Statement, Told } from './types.ts'

const FROM =
  /\b(?:dari|menjadi|target|dibanding\p{L}*|daripada|semula|sebelumnya|yaitu|yakni|pada angka)\b[^.;\d]{0,50}$/iu
const ASIDE = /^\s*(?:persen\s+)?(?:poin\s+)?(?:lebih (?:tinggi|rendah)|di (?:atas|bawah))\b/iu

/** A number told as a change, and no figure that something changed from or to. */
export function isChange(statement: Statement, told: Told): boolean {
  if (told.inWords) return false
  const gap = gapBefore(statement, told)
  const { role, at, word } = roleOf(statement, told)
  if (told.points && ASIDE.test(gapAfter(statement, told))) return true
  if (/\btarget\s+(?:sebesar|sebanyak)\s+$/i.test(gap) && /\b(?:melampaui|melebihi)\b/i.test(gap))
    return told.points || /\bsebanyak\s+$/i.test(gap)
  if (
    told.points &&
    /^[^,;.\d]{0,20}\bdari(?:pada)? tahun 20\d\d/i.test(statement.text.slice(told.end, told.end + 60)) &&
    WENT.test(statement.text.slice(0, told.at))
  )
    return true
  if (isDifference(statement, told) || isGoneTo(statement, told)) return true
  if (role === 'beda') {
    const between = statement.text.slice(at + word.length, told.at).replace(/\b20\d\d\b/g, '')
    return !FROM.test(between) || (/^selisih/.test(word) && /\b(?:adalah|sebesar)\s+$/i.test(between))
  }
  // `naik Rp… (9,02%)`
  const before = statement.numbers.findLast(({ end }) => end <= told.at)
  return (
    told.kind === 'persen' &&
    before !== undefined &&
    /^\s*(?:\(|atau(?:\s+sebesar)?)\s*$/i.test(gap) &&
    isChange(statement, before)
  )
}

const WENT = /\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|tumbuh|kenaikan|penurunan|peningkatan)\b/i

/** `naik dari 42 menjadi 63 atau 50%`, `2.184, turun dari 2.310 atau 126`: what stands behind both by `atau`. */
function isGoneTo(statement: Statement, told: Told): boolean {
  const { text, numbers } = statement
  const at = numbers.indexOf(told)
  const [one, other] = [numbers[at - 2], numbers[at - 1]]
  if (!one || !other || one.kind !== other.kind) return false
  return (
    /^[^;.]{0,60}\batau(?:\s+sebesar)?\s+$/i.test(text.slice(other.end, told.at)) &&
    WENT.test(text.slice(Math.max(0, one.at - 50), other.at)) &&
    /\bdari\b/i.test(text.slice(Math.max(0, one.at - 50), other.at)) &&
    !/^\s*dari\b/i.test(gapAfter(statement, told))
  )
}

/** `Selisih realisasi tahun 2023 (a) dengan tahun 2022 (b) adalah c`: the last of three numbers. */
export function isDifference({ text, numbers }: Statement, told: Told): boolean {
  if (numbers.length < 3 || numbers.at(-1) !== told) return false
  return (
    /\bselisih/i.test(text.slice(0, numbers[0]?.at)) &&
    /\b(?:adalah|sebesar|yaitu|mencapai)\s+$/i.test(text.slice(0, told.at))
  )
}
