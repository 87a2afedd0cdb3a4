import type { Position } from '@akuntabel/documents'
import { type CountedFigure, countedFigures } from '../facts/counted-figures.ts'
import type { FactRow, Facts, FactTable, Sentence } from '../facts/types.ts'
import { tokens } from '../facts/words.ts'
import { type FigureCell, hasFigure } from '../rules/cells.ts'

/** A number of things that a sentence says of a row, of which it also says the whole: `524 dari 600 rekomendasi`. */
export interface RowClaim {
  said: CountedFigure
  /** What the table says in that place. */
  cell: FigureCell
  table: FactTable
  row: FactRow
  position: Position
}

const OF = /^[^,;.\d]{0,40}\bdari\s+(?:\p{L}+\s+){0,2}$/iu

/** Sentences that count a part of a row's whole, or the total of the table below them. */
export function rowClaims(facts: Facts): RowClaim[] {
  return facts.sentences.flatMap((sentence) => {
    const figures = countedFigures(sentence.text)
    const pairs = figures.flatMap((said, at) => {
      const whole = figures[at + 1]
      return whole && OF.test(sentence.text.slice(said.end, whole.at))
        ? partOfRow(facts, sentence, { said, whole })
        : []
    })
    return [...pairs, ...totalBelow(facts, sentence, figures)]
  })
}

interface Pair {
  said: CountedFigure
  whole: CountedFigure
}

function partOfRow(facts: Facts, { text, position }: Sentence, { said, whole }: Pair): RowClaim[] {
  const rows = facts.tables.flatMap((table) =>
    table.role === 'skala'
      ? []
      : table.rows.flatMap((row) => {
          const cells = row.cells.filter(hasFigure)
          const at = cells.find((cell) => isEqual(cell, whole.value))
          return at && (row.isTotal || names(text, row.label)) ? [{ table, row, cells, at }] : []
        }),
  )
  if (rows.some(({ cells }) => cells.some((cell) => isEqual(cell, said.value)))) return []
  const found = rows.flatMap(({ table, row, cells, at }): RowClaim[] => {
    const others = cells.filter(
      (cell) => cell !== at && cell.figure.unit === 'angka' && cell.role !== 'nomor',
    )
    const [cell] = row.isTotal
      ? others.filter((other) => isHeaded(table, other, text.slice(0, said.at)))
      : others.filter(({ role }) => role !== 'persen' && role !== 'capaian')
    return cell && (row.isTotal || others.length === 1 || cell.role === 'realisasi')
      ? [{ said, cell, table, row, position }]
      : []
  })
  return found.length === 1 ? found : []
}

/** All words over the column stand before the number, and none that turns them round. */
function isHeaded({ columns }: FactTable, cell: FigureCell, before: string): boolean {
  const words = tokens(columns[cell.position.column ?? -1]?.header.split(' / ').at(-1) ?? '')
  const said = new Set(tokens(/[^,;.\d]{0,60}$/.exec(before)?.[0] ?? ''))
  const turned = ['belum', 'tidak'].some((word) => said.has(word) && !words.includes(word))
  return words.length > 0 && words.every((word) => said.has(word)) && !turned
}

const NEAR = 4

/** `Jumlah pegawai sebanyak 68 orang` above a table of pegawai with its total. */
function totalBelow(
  facts: Facts,
  { text, block, position }: Sentence,
  figures: readonly CountedFigure[],
): RowClaim[] {
  const found = /\bjumlah\s+(\p{L}{5,})\b[^.;]{0,80}?\b(?:sebanyak|berjumlah|adalah|mencapai)\s+$/iu
  const said = figures.find(({ at }) => found.test(text.slice(0, at)))
  const noun = said === undefined ? '' : (found.exec(text.slice(0, said.at))?.[1] ?? '')
  const years =
    said === undefined
      ? []
      : [...text.slice(0, said.at).matchAll(/\b20\d\d\b/g)].map(([year]) => Number(year))
  if (!said || years.some((year) => year !== facts.document.tahun)) return []
  const table = facts.tables.find((one) => one.position.block > block && one.position.block - block <= NEAR)
  const row = table?.rows.find(({ isTotal }) => isTotal)
  if (!table || !row || !tokens(`${table.caption ?? ''}`).includes(noun.toLowerCase())) return []
  if (table.rows.some((one) => one.cells.some((cell) => hasFigure(cell) && isEqual(cell, said.value))))
    return []
  const totals = row.cells.filter(hasFigure)
  const cell = totals.find(({ role }) => role === 'jumlah') ?? (totals.length === 1 ? totals[0] : undefined)
  return cell ? [{ said, cell, table, row, position }] : []
}

function isEqual({ figure }: FigureCell, value: number): boolean {
  return figure.unit === 'angka' && figure.value.eq(value)
}

function names(text: string, label: string): boolean {
  const words = tokens(label)
  if (words.length < 2 || words.join('').length < 9) return false
  return ` ${tokens(text).join(' ')} `.includes(` ${words.join(' ')} `)
}
