import type { IkuBookData, IkuBookIndikator } from '../../data/iku.ts'
import type { Block, TableBlock } from '../../tree/block.ts'
import { heading } from '../../tree/make-block.ts'
import { column, row, table } from '../../tree/make-table.ts'

/** A card for each indicator, which whoever measures it keeps at hand. */
export function ikuCards({ sasaran, tahun }: IkuBookData): Block[] {
  const all = sasaran.flatMap(({ indikator, uraian }) => indikator.map((one) => ({ one, sasaran: uraian })))
  if (all.length === 0) return []
  return [
    heading({ id: 'kartu', level: 1, text: `KARTU INDIKATOR KINERJA UTAMA TAHUN ${tahun}` }),
    ...all.flatMap(({ one, sasaran }, at) => [
      heading({ id: `kartu-${one.kode}`, level: 2, label: `${one.kode}.`, text: one.uraian }),
      // The signature that follows stands on the page of the last.
      cardTable(one, { sasaran, withNext: at === all.length - 1 }),
    ]),
  ]
}

function cardTable(
  { kode, kartu, dalamPk }: IkuBookIndikator,
  { sasaran, withNext }: { sasaran: string; withNext: boolean },
): TableBlock {
  const rows = [
    { label: 'Sasaran', isi: sasaran },
    ...kartu,
    {
      label: 'Perjanjian Kinerja',
      isi: dalamPk ? 'Diperjanjikan tahun ini' : 'Tidak diperjanjikan tahun ini',
    },
  ]
  return table({
    id: `tabel-kartu-${kode}`,
    close: true,
    withNext,
    columns: [column('Uraian', { width: 1.3 }), column('Keterangan', { width: 3.7 })],
    rows: rows.map(({ label, isi }) => row([label, isi ?? '–'])),
  })
}
