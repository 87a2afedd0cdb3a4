import {
  andOf,
  judgeStrategi,
  readSwotKode,
  readSwotSel,
  SWOT_JENIS,
  SWOT_SEL,
  type SwotKode,
  type SwotSel,
  swotKode,
} from '@akuntabel/domain'
import { putNomorAnalisis, putStrategi } from '@akuntabel/store'
import type { ListRow } from '../../lembar/list-sheet.ts'
import type { ListError } from '../../lembar/merge-list.ts'
import { type AnalisisKnown, type AnalisisPart, missingOf, numbered } from './analisis-part.ts'

/** Strategies, each entered once, in one or several cells of the matrix. */
export const STRATEGI_PART: AnalisisPart = {
  judul: 'Strategi',
  lead: 'Tulis setiap strategi satu kali. Satu strategi boleh berada di beberapa sel matriks.',
  columns: () => [
    { key: 'uraian', label: 'Strategi', hint: 'Satu kalimat.' },
    { key: 'sel', label: 'Sel', hint: 'SO, WO, ST, atau WT; boleh lebih dari satu, contoh: SO, WO.' },
    {
      key: 'kode',
      label: 'Kode yang dipakai',
      hint: 'Kode kekuatan, kelemahan, peluang, ancaman, contoh: S1, O2.',
    },
  ],
  rows: ({ analisis }) =>
    analisis.strategi.map(({ nomor, uraian, sel, kode }) => ({
      id: `baris/${nomor}`,
      cells: { uraian, sel: sel.join(', '), kode: kode.map(swotKode).join(', ') },
    })),
  judge(rows, known) {
    const there = new Set(known.analisis.swot.map(swotKode))
    return [
      ...rows.flatMap((row, at) => rowErrors(row, there).map((error) => ({ at, ...error }))),
      ...gathered(rows, known),
    ]
  },
  async write(tx, place, rows, { nomor }) {
    const { numbers, last } = numbered(rows, { nomor, seriOf: () => 'strategi' })
    await putStrategi(
      tx,
      place,
      rows.map(({ cells }, at) => ({
        nomor: numbers[at] as number,
        uraian: cells.uraian ?? '',
        sel: readSwotSel(cells.sel ?? '').items ?? [],
        kode: readSwotKode(cells.kode ?? '').items ?? [],
      })),
    )
    await putNomorAnalisis(tx, place, last)
  },
}

function rowErrors({ cells }: ListRow, there: ReadonlySet<string>): Omit<ListError, 'at'>[] {
  const { uraian = '', sel = '', kode = '' } = cells
  const found: Omit<ListError, 'at'>[] = []
  if (uraian === '') found.push({ field: 'uraian', sentence: 'Tulis strateginya.' })
  const cellsRead = readSwotSel(sel)
  if (cellsRead.items === null)
    found.push({ field: 'sel', sentence: `“${cellsRead.wrong}” bukan sel. Tulis SO, WO, ST, atau WT.` })
  else if (cellsRead.items.length === 0)
    found.push({ field: 'sel', sentence: 'Tulis selnya: SO, WO, ST, atau WT.' })
  const codes = readSwotKode(kode)
  if (codes.items === null)
    found.push({ field: 'kode', sentence: `“${codes.wrong}” bukan kode. Tulis kode seperti S1 atau O2.` })
  const lost = codes.items?.find((one) => !there.has(swotKode(one)))
  if (lost !== undefined)
    found.push({ field: 'kode', sentence: `Kode ${swotKode(lost)} tidak ada dalam analisis ini.` })
  if (cellsRead.items !== null && codes.items !== null && lost === undefined)
    found.push(...unmet(cellsRead.items, codes.items))
  return found
}

/** Where cells and codes do not meet: the first of each is said. */
function unmet(sel: SwotSel[], kode: SwotKode[]): Omit<ListError, 'at'>[] {
  const {
    kurang: [lacking],
    lebih: [spare],
  } = judgeStrategi(sel, kode)
  if (lacking !== undefined) {
    const { sel: cell, jenis } = lacking
    const sentence = `Sel ${cell} (${SWOT_SEL[cell].toLowerCase()}) memerlukan kode ${SWOT_JENIS[jenis].toLowerCase()}, contoh: ${jenis}1.`
    return [{ field: 'kode', sentence }]
  }
  if (spare === undefined || sel.length === 0) return []
  const sentence = `${swotKode(spare)} tidak termasuk sel ${andOf(sel)}. Tambahkan selnya, atau keluarkan kodenya.`
  return [{ field: 'kode', sentence }]
}

/** A strategy that a synthesis gathers stays. */
function gathered(rows: readonly ListRow[], known: AnalisisKnown): ListError[] {
  return [...missingOf(STRATEGI_PART.rows(known), rows)].flatMap((nomor) => {
    const by = known.analisis.sintesis.filter(({ strategi }) => strategi.includes(Number(nomor)))
    if (by.length === 0) return []
    const sentence = `Strategi ${nomor} dihimpun dalam sintesis ${andOf(by.map((one) => one.nomor))}. Keluarkan dahulu dari sana, lalu hapus.`
    return [{ at: -1, field: 'uraian', sentence }]
  })
}
