import type { Block, ListBlock, ParagraphBlock, TableBlock, TableRow } from '../../tree/block.ts'
import { list, paragraph } from '../../tree/make-block.ts'
import { italic } from '../../tree/make-inline.ts'
import { cell, column, row, table } from '../../tree/make-table.ts'
import { PENDING } from './chapter.ts'
import { withoutStop } from './sentence.ts'

/** What every document says of a Renstra. */
interface Plan {
  periode: [number, number]
  visi: string
  tujuan: { uraian: string; sasaran: { uraian: string }[] }[]
}

export function periodOf({ periode: [from, to] }: Pick<Plan, 'periode'>): string {
  return `${from}–${to}`
}

export function visiQuote({ visi }: Pick<Plan, 'visi'>): ParagraphBlock {
  return paragraph(italic(`“${withoutStop(visi).replace(/^[“"]|[”"]$/gu, '')}”`), { align: 'center' })
}

/** Items of one sentence: each ends with a semicolon, the last with a full stop. */
export function endedList(style: ListBlock['style'], items: readonly string[]): Block {
  return list(
    style,
    items.map((one, at) => `${withoutStop(one)}${at === items.length - 1 ? '.' : ';'}`),
  )
}

/** Goals of a plan, each with its sasaran beside it. */
export function tujuanTable({ tujuan }: Pick<Plan, 'tujuan'>, caption: string): TableBlock {
  return table({
    id: 'tabel-tujuan',
    number: PENDING,
    caption,
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Tujuan', { width: 2.5 }),
      column('Sasaran Strategis', { width: 3.2 }),
    ],
    rows: tujuan.flatMap(tujuanRows),
  })
}

function tujuanRows(one: Plan['tujuan'][number], at: number): TableRow[] {
  if (one.sasaran.length === 0) return [row([`${at + 1}.`, one.uraian, '–'])]
  const rowspan = one.sasaran.length
  return one.sasaran.map((sasaran, of) =>
    of > 0
      ? row([sasaran.uraian])
      : row([cell(`${at + 1}.`, { rowspan }), cell(one.uraian, { rowspan }), sasaran.uraian]),
  )
}
