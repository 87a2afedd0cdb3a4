import { andOf, readNomor } from '@akuntabel/domain'
import { putNomorAnalisis, putSintesis } from '@akuntabel/store'
import type { ListRow } from '../../lembar/list-sheet.ts'
import type { ListError } from '../../lembar/merge-list.ts'
import { type AnalisisKnown, type AnalisisPart, missingOf, numbered } from './analisis-part.ts'

/** Strategies gathered into main ones. */
export const SINTESIS_PART: AnalisisPart = {
  judul: 'Sintesis',
  lead: 'Himpun strategi yang searah menjadi satu kalimat. Satu strategi boleh masuk ke beberapa sintesis.',
  columns: () => [
    { key: 'uraian', label: 'Sintesis', hint: 'Satu kalimat.' },
    { key: 'strategi', label: 'Strategi yang dihimpun', hint: 'Nomor strateginya, contoh: 1, 3.' },
  ],
  rows: ({ analisis }) =>
    analisis.sintesis.map(({ nomor, uraian, strategi }) => ({
      id: `baris/${nomor}`,
      cells: { uraian, strategi: strategi.join(', ') },
    })),
  judge(rows, known) {
    const there = new Set(known.analisis.strategi.map(({ nomor }) => nomor))
    return [
      ...rows.flatMap((row, at) => rowErrors(row, there).map((error) => ({ at, ...error }))),
      ...becoming(rows, known),
    ]
  },
  async write(tx, place, rows, { nomor }) {
    const { numbers, last } = numbered(rows, { nomor, seriOf: () => 'sintesis' })
    await putSintesis(
      tx,
      place,
      rows.map(({ cells }, at) => ({
        nomor: numbers[at] as number,
        uraian: cells.uraian ?? '',
        strategi: readNomor(cells.strategi ?? '').items ?? [],
      })),
    )
    await putNomorAnalisis(tx, place, last)
  },
}

function rowErrors({ cells }: ListRow, there: ReadonlySet<number>): Omit<ListError, 'at'>[] {
  const { uraian = '', strategi = '' } = cells
  const found: Omit<ListError, 'at'>[] = []
  if (uraian === '') found.push({ field: 'uraian', sentence: 'Tulis sintesisnya.' })
  const { items, wrong } = readNomor(strategi)
  const lost = items?.find((nomor) => !there.has(nomor))
  if (items === null)
    found.push({ field: 'strategi', sentence: `“${wrong}” bukan nomor strategi. Tulis seperti 1, 3.` })
  else if (items.length === 0)
    found.push({ field: 'strategi', sentence: 'Tulis nomor strategi yang dihimpun.' })
  else if (lost !== undefined)
    found.push({ field: 'strategi', sentence: `Strategi ${lost} tidak ada dalam analisis ini.` })
  return found
}

/** A synthesis that became an arah kebijakan stays. */
function becoming(rows: readonly ListRow[], known: AnalisisKnown): ListError[] {
  return [...missingOf(SINTESIS_PART.rows(known), rows)].flatMap((nomor) => {
    const by = known.analisis.arah.filter(({ sintesis }) => sintesis === Number(nomor))
    if (by.length === 0) return []
    const sentence = `Sintesis ${nomor} menjadi arah kebijakan ${andOf(by.map((one) => one.nomor))}. Ubah dahulu sintesis asalnya di sana, lalu hapus.`
    return [{ at: -1, field: 'uraian', sentence }]
  })
}
