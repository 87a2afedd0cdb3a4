import {
  ASPEK_ANALISIS,
  type AspekAnalisis,
  andOf,
  SWOT_JENIS,
  type SwotJenis,
  swotKode,
} from '@akuntabel/domain'
import { putNomorAnalisis, putSwot } from '@akuntabel/store'
import type { ListRow } from '../../lembar/list-sheet.ts'
import type { ListError } from '../../lembar/merge-list.ts'
import { keyOf } from '../../tabel/key-of.ts'
import { type AnalisisKnown, type AnalisisPart, missingOf, numbered, savedName } from './analisis-part.ts'

/** Kekuatan, kelemahan, peluang and ancaman; the first two by the seven sides of an office. */
export const SWOT_PART: AnalisisPart = {
  judul: 'Potensi, permasalahan, peluang, dan ancaman',
  lead: 'Kekuatan adalah potensi kantor, kelemahan adalah permasalahannya. Kodenya diberi saat disimpan dan tidak berubah lagi.',
  columns: () => [
    {
      key: 'jenis',
      label: 'Jenis',
      hint: 'Kekuatan, Kelemahan, Peluang, atau Ancaman.',
      options: Object.values(SWOT_JENIS),
      fixed: true,
    },
    {
      key: 'aspek',
      label: 'Aspek',
      hint: 'Diisi untuk kekuatan dan kelemahan saja.',
      options: Object.values(ASPEK_ANALISIS),
    },
    { key: 'uraian', label: 'Uraian', hint: 'Satu kalimat.' },
  ],
  rows: ({ analisis }) =>
    analisis.swot.map((one) => ({
      id: `baris/${swotKode(one)}`,
      cells: {
        jenis: SWOT_JENIS[one.jenis],
        aspek: one.aspek === null ? '' : ASPEK_ANALISIS[one.aspek],
        uraian: one.uraian,
      },
    })),
  judge(rows, known) {
    return [
      ...rows.flatMap((row, at) => rowErrors(row).map((error) => ({ at, ...error }))),
      ...used(rows, known),
    ]
  },
  async write(tx, place, rows, { nomor }) {
    const { numbers, last } = numbered(rows, { nomor, seriOf: jenisOf })
    await putSwot(
      tx,
      place,
      rows.map((row, at) => ({
        jenis: jenisOf(row),
        nomor: numbers[at] as number,
        aspek: keyOf(ASPEK_ANALISIS, row.cells.aspek),
        uraian: row.cells.uraian ?? '',
      })),
    )
    await putNomorAnalisis(tx, place, last)
  },
}

function jenisOf(row: ListRow): SwotJenis {
  return keyOf(SWOT_JENIS, row.cells.jenis) as SwotJenis
}

function rowErrors(row: ListRow): Omit<ListError, 'at'>[] {
  const { jenis = '', aspek = '', uraian = '' } = row.cells
  const kind = keyOf(SWOT_JENIS, jenis)
  const kode = savedName(row)
  const found: Omit<ListError, 'at'>[] = []
  if (kind === null)
    found.push({ field: 'jenis', sentence: 'Pilih jenisnya: Kekuatan, Kelemahan, Peluang, atau Ancaman.' })
  else if (kode !== null && kode[0] !== kind)
    found.push({
      field: 'jenis',
      sentence: `${kode} tetap ${SWOT_JENIS[kode[0] as SwotJenis].toLowerCase()}. Tulis yang baru di baris kosong, lalu hapus ${kode}.`,
    })
  const side: AspekAnalisis | null = keyOf(ASPEK_ANALISIS, aspek)
  const within = kind === 'S' || kind === 'W'
  if (within && side === null) found.push({ field: 'aspek', sentence: 'Pilih salah satu dari tujuh aspek.' })
  if (kind !== null && !within && aspek !== '')
    found.push({
      field: 'aspek',
      sentence: 'Aspek hanya untuk kekuatan dan kelemahan. Kosongkan untuk peluang dan ancaman.',
    })
  if (uraian === '') found.push({ field: 'uraian', sentence: 'Tulis uraiannya.' })
  return found
}

/** A factor that a strategy uses stays. */
function used(rows: readonly ListRow[], known: AnalisisKnown): ListError[] {
  return [...missingOf(SWOT_PART.rows(known), rows)].flatMap((kode) => {
    const by = known.analisis.strategi.filter((one) => one.kode.some((code) => swotKode(code) === kode))
    if (by.length === 0) return []
    const sentence = `${kode} dipakai strategi ${andOf(by.map(({ nomor }) => nomor))}. Keluarkan dahulu ${kode} dari sana, lalu hapus.`
    return [{ at: -1, field: 'uraian', sentence }]
  })
}
