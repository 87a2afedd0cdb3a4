import type { IkuBookData } from '../../data/iku.ts'
import type { Block } from '../../tree/block.ts'
import { list, prose } from '../../tree/make-block.ts'
import { count } from '../support/figures.ts'
import { withoutStop } from '../support/sentence.ts'

/** Which main indicators the year's agreement does not promise, and why, where that was said. */
export function outsidePk({ sasaran, tahun, pk }: IkuBookData): Block[] {
  const all = sasaran.flatMap(({ indikator }) => indikator)
  const outside = all.filter(({ dalamPk }) => !dalamPk)
  if (pk === null) return [prose(`Perjanjian Kinerja tahun ${tahun} belum disusun.`)]
  if (outside.length === 0)
    return [prose(`Seluruh indikator tersebut termuat dalam Perjanjian Kinerja tahun ${tahun}.`)]
  return [
    prose(
      count(outside.length, `jumlah:iku-di-luar-pk:${tahun}`),
      ` indikator tidak termuat dalam Perjanjian Kinerja tahun ${tahun}:`,
    ),
    list(
      'decimal',
      outside.map(({ uraian, alasan }, at) => {
        const why = alasan === null ? 'alasannya tidak dicatat' : withoutStop(alasan)
        return `${uraian} (${why})${at === outside.length - 1 ? '.' : ';'}`
      }),
    ),
  ]
}
