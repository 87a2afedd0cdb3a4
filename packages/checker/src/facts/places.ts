import type { Position } from '@akuntabel/documents'
import type { Facts } from './types.ts'

export interface TextPlace {
  text: string
  position: Position
  kind: 'kalimat' | 'judul' | 'sel'
}

/** Every sentence and heading, then every cell once. */
export function textPlaces(facts: Facts): TextPlace[] {
  return [
    ...facts.sentences.map(({ text, position }): TextPlace => ({ text, position, kind: 'kalimat' })),
    ...facts.sections.map(({ heading, position }): TextPlace => ({ text: heading, position, kind: 'judul' })),
    ...cellPlaces(facts),
  ]
}

export function cellPlaces(facts: Facts): TextPlace[] {
  return facts.tables.flatMap(({ table }) =>
    table.rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.text !== '')
        .map(({ text, position }): TextPlace => ({ text, position, kind: 'sel' })),
    ),
  )
}

/** Heading a block stands under. */
export function headingAt(facts: Facts, block: number): string {
  return facts.sections.findLast((section) => section.position.block <= block)?.heading ?? ''
}

/** Words around a match, for the key of a finding. */
export function around(text: string, at: number, reach = 40): string {
  return text.slice(Math.max(0, at - reach), at + reach)
}
