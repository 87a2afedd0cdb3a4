import type { FileReport, KeyFigure, Location, Unchecked } from '../engine/finding.ts'
import { rules } from '../rules/index.ts'
import { placeText } from './place-text.ts'

export interface KeyFigureText {
  name: string
  measure: string
  /** More than one: the document tells it differently. */
  values: { text: string; places: string }[]
}

/** What the reader holds beside the findings: the figures, the parts, what was right and what was not looked at. */
export interface EvidenceText {
  keyFigures: KeyFigureText[]
  parts: { name: string; analysis: boolean; word: 'Ada' | 'Tidak ada' | 'Bila ada'; place: string }[]
  missingParts: number
  passed: { rule: string; meaning: string; items: { message: string; arithmetic: string; place: string }[] }[]
  passedCount: number
  unchecked: { rule: string; meaning: string; why: string; places: string }[]
}

const MEASURES: Partial<Record<KeyFigure['measure'], string>> = {
  target: 'Target',
  'realisasi-kinerja': 'Realisasi',
  capaian: 'Capaian',
}
const MOST_PLACES = 6

export function evidenceText({ keyFigures, parts, passed, unchecked }: FileReport): EvidenceText {
  return {
    keyFigures: [
      ...keyFigures.satker.map((one) => keyFigureView(one, '')),
      ...keyFigures.indikator.map((one) => keyFigureView(one, MEASURES[one.measure] ?? '')),
    ],
    parts: parts.map(({ name, analysis, found, optional, place }) => ({
      name,
      analysis,
      word: found ? 'Ada' : optional ? 'Bila ada' : 'Tidak ada',
      place: place === null ? '' : whereText(place),
    })),
    missingParts: parts.filter(({ found, optional }) => !found && !optional).length,
    passed: [...Map.groupBy(passed, ({ rule }) => rule)].map(([rule, items]) => ({
      rule,
      meaning: meaningOf(rule),
      items: items.map(({ message, arithmetic, location }) => ({
        message,
        arithmetic: arithmetic ?? '',
        place: placeText(location),
      })),
    })),
    passedCount: passed.length,
    unchecked: uncheckedViews(unchecked),
  }
}

/** A table that a page breaks is said once, with its places. */
function uncheckedViews(unchecked: readonly Unchecked[]): EvidenceText['unchecked'] {
  return [...Map.groupBy(unchecked, ({ rule, why }) => `${rule}|${why}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const places = group.flatMap(({ location }) => (location === null ? [] : [location]))
    return [
      {
        rule: first.rule,
        meaning: meaningOf(first.rule),
        why: `${first.why.charAt(0).toUpperCase()}${first.why.slice(1)}`,
        places: places.length === 0 ? '' : placeList(places),
      },
    ]
  })
}

function keyFigureView({ name, values }: KeyFigure, measure: string): KeyFigureText {
  return {
    name,
    measure,
    values: values.map(({ text, places }) => ({ text, places: placeList(places) })),
  }
}

/** `halaman 12, 13, Tabel 3.1` */
function placeList(places: readonly Location[]): string {
  const names = [...new Set(places.map(whereText))].filter((name) => name !== '')
  const more = names.length - MOST_PLACES
  const shown = names
    .slice(0, MOST_PLACES)
    .map((name, at) => (at > 0 && names[at - 1]?.startsWith(PAGE) ? name.replace(PAGE, '') : name))
  return `${shown.join(', ')}${more > 0 ? `, dan ${more} tempat lagi` : ''}`
}

const PAGE = 'halaman '

/** Short: a page where there is one, else the table or the heading. */
function whereText({ page, line, label, heading }: Location): string {
  if (page !== null) return `${PAGE}${page}`
  if (label !== '') return label.split(', ')[0] ?? label
  return line === null ? (heading ?? '') : `baris ${line}`
}

function meaningOf(id: string): string {
  return rules.find((rule) => rule.id === id)?.meaning ?? id
}
