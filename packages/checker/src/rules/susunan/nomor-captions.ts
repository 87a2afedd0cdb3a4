import type { RuleFinding } from '../../engine/rule.ts'
import type { Facts } from '../../facts/types.ts'
import { squeezed } from '../../facts/words.ts'
import { type Caption, captionName, captionsOf } from './captions.ts'

/** Numbers of tables and figures: given twice, or left out. */
export function captionNumbers(facts: Facts): RuleFinding[] {
  const captions = captionsOf(facts)
  return captions.flatMap((caption, at) => {
    const before = captions.slice(0, at).filter((other) => other.kind === caption.kind)
    return twice(caption, before) ?? skipped(caption, before, captions) ?? sameTitle(caption, before) ?? []
  })
}

function twice(caption: Caption, before: readonly Caption[]): RuleFinding[] | null {
  const first = sinceRestart(caption, before).find(({ number }) => number === caption.number)
  if (!first) return null
  const name = captionName(caption)
  return [
    finding(
      caption,
      `Nomor ${name} dipakai dua kali, untuk "${first.title}" dan "${caption.title}".`,
      null,
      first,
    ),
  ]
}

/** Chapters and annexes may begin again at 1. */
function sinceRestart(caption: Caption, before: readonly Caption[]): readonly Caption[] {
  if (caption.prefix !== '') return before
  if (caption.last === 1) return []
  const start = before.findLastIndex(({ prefix, last }) => prefix === '' && last === 1)
  return before.slice(Math.max(0, start))
}

function skipped(
  caption: Caption,
  before: readonly Caption[],
  all: readonly Caption[],
): RuleFinding[] | null {
  const series = before.filter(({ prefix }) => prefix === caption.prefix)
  const previous = series.at(-1)
  if (!previous || series.length < 2 || caption.last <= previous.last + 1 || caption.last > previous.last + 3)
    return null
  const missing = { kind: caption.kind, number: `${caption.prefix}${previous.last + 1}` }
  const elsewhere = all.some(({ kind, number }) => kind === missing.kind && number === missing.number)
  // The number before was given twice: that is the mistake.
  const doubled = series.filter(({ number }) => number === previous.number).length > 1
  if (elsewhere || doubled) return null
  return [
    finding(
      caption,
      `${captionName(caption)} langsung mengikuti ${captionName(previous)}; ${captionName(missing)} tidak ada.`,
      captionName(missing),
      previous,
    ),
  ]
}

/** `Sasaran 3 Indikator 2` over two tables: the number in the title was not changed. */
function sameTitle(caption: Caption, before: readonly Caption[]): RuleFinding[] | null {
  if (!/\s\d{1,2}$/.test(caption.title)) return null
  const first = before.find(({ title }) => squeezed(title) === squeezed(caption.title))
  if (!first) return null
  return [
    finding(
      caption,
      `${captionName(caption)} berjudul sama dengan ${captionName(first)}: "${caption.title}".`,
      null,
      first,
    ),
  ]
}

function finding(caption: Caption, message: string, expected: string | null, other: Caption): RuleFinding {
  return {
    message,
    at: caption.position,
    stated: captionName(caption),
    expected,
    arithmetic: null,
    related: [{ position: other.position }],
    key: `${captionName(caption)} ${caption.title}`,
  }
}
