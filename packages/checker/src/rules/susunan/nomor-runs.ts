import type { RuleFinding } from '../../engine/rule.ts'
import type { NumberedItem } from '../../facts/numbered.ts'
import type { Facts } from '../../facts/types.ts'

/** Items of lists: a number given twice or left out. */
export function itemNumbers(facts: Facts): RuleFinding[] {
  return breaks(facts.numbered).map((found) => toFinding(found, 'Butir'))
}

/** Headings of one chapter: `A.`, `B.`, `D.`; and the chapters themselves. */
export function headingNumbers(facts: Facts): RuleFinding[] {
  let chapter = 0
  const items = facts.sections.flatMap((section): NumberedItem[] => {
    const bab = /^BAB\s+([IVX]+|\d+)\b/i.exec(section.heading)
    if (bab) chapter++
    const read = bab ? { form: 'BAB', number: romanValue(bab[1] ?? '') } : readLabel(section.label)
    if (read === null) return []
    const label = bab?.[0] ?? section.label ?? ''
    return [
      { ...read, label, text: section.heading, stretch: bab ? -1 : chapter, position: section.position },
    ]
  })
  return breaks(items).map((found) => toFinding(found, 'Judul'))
}

interface Break {
  item: NumberedItem
  previous: NumberedItem
}

/** Lists may stand in lists: an item goes on the innermost run it fits. */
function breaks(items: readonly NumberedItem[]): Break[] {
  const found: Break[] = []
  const groups = Map.groupBy(items, ({ form, stretch }) => `${stretch} ${form}`)
  for (const group of groups.values()) {
    const runs: { last: NumberedItem; count: number }[] = []
    group.forEach((item, at) => {
      const fit = runs.findLastIndex(({ last }) => last.number + 1 === item.number)
      const run = runs.at(fit < 0 ? -1 : fit)
      if (item.number === 1 || run === undefined) runs.push({ last: item, count: 1 })
      else {
        if (fit >= 0) runs.length = fit + 1
        else if (isBreak(item, run, group[at + 1])) found.push({ item, previous: run.last })
        run.count++
        run.last = item
      }
    })
  }
  return found
}

/** After two right numbers, and the list goes on from the wrong one or ends there. */
function isBreak(
  item: NumberedItem,
  run: { last: NumberedItem; count: number },
  next: NumberedItem | undefined,
): boolean {
  const step = item.number - run.last.number
  const goesOn = next === undefined || next.number === item.number + 1 || next.number === 1
  return run.count >= 2 && goesOn && (step === 0 || step === 2)
}

function toFinding({ item, previous }: Break, what: string): RuleFinding {
  const twice = item.number === previous.number
  const right = item.label.replace(LAST_WORD, nextOf(previous.label))
  return {
    message: twice
      ? `${what} bernomor ${item.label} ada dua kali berturut-turut.`
      : `${what} bernomor ${item.label} langsung mengikuti ${previous.label}; ada nomor yang terlewat.`,
    at: item.position,
    stated: item.label,
    expected: right,
    arithmetic: null,
    related: [{ position: previous.position }],
    key: `${item.label} ${item.text.slice(0, 80)}`,
  }
}

const LAST_WORD = /[A-Za-z\d]+(?=[.)\s]*$)/

/** `3.` → `4`, `c.` → `d`, `BAB II` → `III`. */
function nextOf(label: string): string {
  const core = LAST_WORD.exec(label)?.[0] ?? ''
  if (/^\d+$/.test(core)) return String(Number(core) + 1)
  if (/^bab/i.test(label)) return ROMAN[romanValue(core)] ?? core
  return String.fromCharCode(core.charCodeAt(0) + 1)
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

function romanValue(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : ROMAN.indexOf(text.toUpperCase()) + 1
}

function readLabel(label: string | null): { form: string; number: number } | null {
  const decimal = /^((?:\d{1,2}\.)+)(\d{1,2})\.?$/.exec(label ?? '')
  if (decimal) return { form: decimal[1] ?? '', number: Number(decimal[2]) }
  const letter = /^([A-H])\.$/.exec(label ?? '')?.[1]
  return letter ? { form: 'A.', number: letter.charCodeAt(0) - 64 } : null
}
