import { guessKolom, KOLOM_NAMES, type KolomKeuangan, type LetakKolom } from '@akuntabel/domain'
import type { GridCell } from '../tabel/read-grid.ts'

/** The head of each column that is told. */
export type KolomTertulis = Partial<Record<KolomKeuangan, string>>

/**
 * Names of the columns of a file, each its own: a head that stands twice is counted, one without words has its letter. None
 * has blanks at its ends, which a form would not send back.
 */
export function headsOf(rows: readonly GridCell[][], kepala: number): string[] {
  const row = rows[kepala] ?? []
  const width = Math.max(row.length, ...rows.slice(kepala, kepala + 20).map((one) => one.length))
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, at) => {
    const words = textOf(row[at] ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    const text = words.slice(0, 100).trim() || `Kolom ${letterOf(at)}`
    let name = text
    for (let count = 2; taken.has(name); count += 1) name = `${text} (${count})`
    taken.add(name)
    return name
  })
}

/** As a spreadsheet calls it: 0 is A, 26 is AA. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}

export function letakOf(kolom: KolomTertulis, heads: readonly string[]): LetakKolom {
  const places = KOLOM_NAMES.map((name) => [name, heads.indexOf(kolom[name] ?? '')] as const)
  return Object.fromEntries(places.filter(([, at]) => at >= 0))
}

/** What the words of the heads say. */
export function guessedKolom(heads: readonly string[]): KolomTertulis {
  return Object.fromEntries(Object.entries(guessKolom(heads)).map(([name, at]) => [name, heads[at]]))
}

export function textOf(cell: GridCell): string {
  return typeof cell === 'string' ? cell : cell.angka
}
