import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const LAYOUTS = ['tab', 'cut', 'rp', 'spaces'] as const
/** `tab` cells parted by tabs, `cut` broken by a page after a few rows, `rp` the currency in a cell of its own, `spaces` aligned as a PDF's text. */
export type Layout = (typeof LAYOUTS)[number]

export interface Plant {
  /** Kind of error, in the words of the document's author: `tahun`, `jumlah`. No rule of the checker. */
  kind: string
  wrong: string
  right: string
  /** The line it stands in, as the defective side prints it. */
  line: string
}

export interface SecondDocument {
  name: string
  /** `LKj KPU`, `Renstra`, … */
  kind: string
  layouts: Layout[]
  defective: string[]
  clean: string[]
  plants: Plant[]
}

const SOURCES = path.join(import.meta.dirname, 'sources')
const MARK = /\[\[([a-z- ]+): (.*?) => (.*?)\]\]/g

export function loadSecondCorpus(folder = SOURCES): SecondDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parse(path.basename(file, '.txt'), readFileSync(path.join(folder, file), 'utf8')))
}

export function parse(name: string, source: string): SecondDocument {
  const [kindLine = '', layoutLine = '', ...lines] = source.trimEnd().split('\n')
  const layouts = layoutLine.replace('layouts: ', '').split(', ')
  for (const layout of layouts)
    if (!LAYOUTS.includes(layout as Layout)) throw new Error(`${name}: unknown layout ${layout}`)
  return {
    name,
    kind: kindLine.replace('kind: ', ''),
    layouts: layouts as Layout[],
    defective: lines.map((line) => line.replace(MARK, (_, _kind, wrong: string) => wrong)),
    clean: lines.map((line) => line.replace(MARK, (_, _kind, _wrong, right: string) => right)),
    plants: lines.flatMap((line) =>
      [...line.matchAll(MARK)].flatMap(([, kind = '', wrong = '', right = '']) =>
        // `ikut` follows another error, so that only one thing is wrong.
        kind === 'ikut'
          ? []
          : [{ kind, wrong, right, line: line.replace(MARK, (_, _kind, other: string) => other) }],
      ),
    ),
  }
}
