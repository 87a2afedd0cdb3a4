import { putArah, putNomorAnalisis } from '@akuntabel/store'
import type { ListRow } from '../../lembar/list-sheet.ts'
import type { ListError } from '../../lembar/merge-list.ts'
import { type AnalisisKnown, type AnalisisPart, numbered } from './analisis-part.ts'

/** What the syntheses become: policies, each of a program or a sasaran of the plan. */
export const ARAH_PART: AnalisisPart = {
  judul: 'Arah kebijakan',
  lead: 'Setiap arah kebijakan berasal dari satu sintesis dan berlaku bagi satu program atau sasaran Renstra ini.',
  columns: ({ analisis, nodes }) => [
    { key: 'uraian', label: 'Arah kebijakan', hint: 'Satu kalimat.' },
    {
      key: 'sintesis',
      label: 'Dari sintesis',
      hint: 'Nomor sintesisnya.',
      options: analisis.sintesis.map(({ nomor }) => `${nomor}`),
    },
    {
      key: 'node',
      label: 'Program atau sasaran',
      hint: 'Seperti di halaman Susun Renstra.',
      options: nodes.filter(({ choice }) => choice).map(({ label }) => label),
    },
  ],
  rows: ({ analisis, nodes }) => {
    const labels = new Map(nodes.map(({ id, label }) => [id, label]))
    return analisis.arah.map(({ nomor, uraian, sintesis, node_id: node }) => ({
      id: `baris/${nomor}`,
      cells: { uraian, sintesis: `${sintesis}`, node: labels.get(node) ?? '' },
    }))
  },
  judge(rows, known) {
    return rows.flatMap((row, at) => rowErrors(row, known).map((error) => ({ at, ...error })))
  },
  async write(tx, place, rows, { nomor, nodes }) {
    const { numbers, last } = numbered(rows, { nomor, seriOf: () => 'arah' })
    await putArah(
      tx,
      place,
      rows.map(({ cells }, at) => ({
        nomor: numbers[at] as number,
        uraian: cells.uraian ?? '',
        sintesis: Number(cells.sintesis),
        node_id: nodeNamed(nodes, cells.node) as string,
      })),
    )
    await putNomorAnalisis(tx, place, last)
  },
}

function nodeNamed(nodes: AnalisisKnown['nodes'], text = ''): string | null {
  const plain = text.toLowerCase()
  return nodes.find(({ label }) => label.toLowerCase() === plain)?.id ?? null
}

function rowErrors({ cells }: ListRow, { analisis, nodes }: AnalisisKnown): Omit<ListError, 'at'>[] {
  const { uraian = '', sintesis = '', node = '' } = cells
  const found: Omit<ListError, 'at'>[] = []
  if (uraian === '') found.push({ field: 'uraian', sentence: 'Tulis arah kebijakannya.' })
  if (!analisis.sintesis.some(({ nomor }) => `${nomor}` === sintesis))
    found.push({ field: 'sintesis', sentence: 'Pilih sintesis asalnya.' })
  if (!nodes.some(({ choice, label }) => choice && label.toLowerCase() === node.toLowerCase()))
    found.push({ field: 'node', sentence: 'Pilih program atau sasaran Renstra ini.' })
  return found
}
