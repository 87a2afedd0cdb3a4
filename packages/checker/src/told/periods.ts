const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4' }
const ORDINAL: Record<string, string> = { pertama: '1', kedua: '2', ketiga: '3', keempat: '4' }
const MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(
  ' ',
)
const PART = String.raw`(triwulan|tri wulan|tw|kuartal|semester|smt)\.?\s*(?:ke\s*-?\s*)?(iv|i{1,3}|[1-4]|pertama|kedua|ketiga|keempat)`
const COLUMN = new RegExp(String.raw`^(?:(?:target|realisasi|capaian|s\.?d\.?)\s+)?${PART}\b`, 'i')
const TOLD = new RegExp(String.raw`\b${PART}(?![\p{L}\d])`, 'giu')
const MONTH = new RegExp(String.raw`^(?:bulan\s+)?(${MONTHS.join('|')})$`, 'i')

/** `TW I`, `Triwulan ketiga`, `Semester 2`, `Maret`: one name for a part of the year; null for none. */
export function periodOfHead(head: string): string | null {
  const part = COLUMN.exec(head.trim())
  if (part) return nameOf(part[1] ?? '', part[2] ?? '')
  const month = MONTH.exec(head.trim())?.[1]
  return month === undefined ? null : `bulan ${month.toLowerCase()}`
}

export interface Period {
  name: string
  at: number
  end: number
}

/** Every part of a year that a sentence names. */
export function periodsIn(text: string): Period[] {
  return [...text.matchAll(TOLD)].map((found) => ({
    name: nameOf(found[1] ?? '', found[2] ?? ''),
    at: found.index,
    end: found.index + found[0].length,
  }))
}

function nameOf(part: string, which: string): string {
  const number = which.toLowerCase()
  const kind = /^s/i.test(part) ? 'semester' : 'triwulan'
  return `${kind} ${ROMAN[number] ?? ORDINAL[number] ?? number}`
}
