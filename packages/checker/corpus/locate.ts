import { plantsIn, withoutMarks } from './marks.ts'
import type { Expectation, Plant, PlantPlace, SourceBlock } from './types.ts'

/** Finds every plant's place in the defective blocks. A plant that stands nowhere is a mistake of the source. */
export function locatePlants(blocks: SourceBlock[], plants: Plant[]): Expectation[] {
  const places = new Map<number, PlantPlace>()
  let heading: string | null = null
  for (const block of blocks) {
    if (block.type === 'heading') heading = clean(`${block.label ?? ''} ${block.text}`)
    for (const [text, table] of textsOf(block)) {
      for (const index of plantsIn(text)) {
        if (!places.has(index)) places.set(index, { heading, table, text: clean(text) })
      }
    }
  }
  return plants.map((plant, index) => {
    const place = places.get(index)
    if (!place) throw new Error(`${plant.rule} "${plant.defect.slice(0, 60)}" stands nowhere`)
    return { ...plant, place }
  })
}

function textsOf(block: SourceBlock): [string, PlantPlace['table']][] {
  switch (block.type) {
    case 'heading':
      return [[`${block.label ?? ''} ${block.text}`, null]]
    case 'paragraph':
      return [[block.text, null]]
    case 'item':
      return [[`${block.label} ${block.text}`, null]]
    case 'contents':
      return block.entries.map((entry) => [`${entry.text} ${entry.page}`, null])
    case 'figure':
      return [[`Gambar ${block.number} ${block.caption}`, null]]
    case 'cover':
      return [[[...block.lines, block.office, block.year].join(' '), null]]
    case 'signatures':
      return [
        [
          [block.place, ...block.parties.flatMap(({ jabatan, nama, nip }) => [jabatan, nama, nip])].join(' '),
          null,
        ],
      ]
    case 'page-break':
      return []
    case 'table':
      return tableTexts(block)
  }
}

function tableTexts(block: Extract<SourceBlock, { type: 'table' }>): [string, PlantPlace['table']][] {
  const number = block.number === null ? null : clean(block.number)
  const caption = block.caption === null ? null : clean(block.caption)
  const title: [string, PlantPlace['table']] = [
    `Tabel ${block.number ?? ''} ${block.caption ?? ''}`,
    { number, caption, row: '', label: '' },
  ]
  const rows = block.rows.map((row): [string, PlantPlace['table']] => {
    const text = row.cells.map((cell) => cell.text).join(' | ')
    const label = row.cells.map((cell) => clean(cell.text)).find((cell) => /[a-z]{3}/i.test(cell)) ?? ''
    return [text, { number, caption, row: clean(text), label }]
  })
  return [title, ...rows]
}

function clean(text: string): string {
  return withoutMarks(text).replace(/\s+/g, ' ').trim()
}
