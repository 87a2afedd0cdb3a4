import { formatOutputList, monthName } from '@akuntabel/domain'
import type { RencanaAksi } from '@akuntabel/store'
import { blankRow, editOf, type SavedRow } from '../lembar/sheet-rows.ts'
import type { LoadedRencana } from './load-rencana.ts'

export const BULAN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Stands in the cell of a month in which a step is planned. */
export const TICK = '✓'

export const rencanaRowId = {
  langkah: (id: string): string => `langkah/${id}`,
  /** An empty row of an indicator, to write a new step in. */
  baru: (indikatorId: string, at: number): string => `baru/${indikatorId}/${at}`,
}

export const RENCANA_FIELDS: Record<string, string> = {
  uraian: 'Langkah',
  ...Object.fromEntries(BULAN.map((bulan) => [monthField(bulan), monthName(bulan)])),
  pic: 'Penanggung jawab',
  ro: 'Keluaran anggaran',
}

export function monthField(bulan: number): string {
  return `b${bulan}`
}

/** A step as it is typed in. */
export function stepFields({
  uraian,
  bulan,
  pic,
  biaya,
}: Pick<RencanaAksi, 'uraian' | 'bulan' | 'pic' | 'biaya'>): Record<string, string> {
  return {
    uraian,
    ...Object.fromEntries(BULAN.map((one) => [monthField(one), bulan.includes(one) ? TICK : ''])),
    pic: pic ?? '',
    ro: formatOutputList(biaya),
  }
}

/** Every step, and below those of each indicator `blank` rows to write new ones in. */
export function rencanaRows(
  { indikator }: Pick<LoadedRencana, 'indikator'>,
  blank: (indikatorId: string) => number = () => 1,
): Map<string, SavedRow> {
  return new Map(
    indikator.flatMap(({ id, steps }) => [
      ...steps.map((step): [string, SavedRow] => [
        rencanaRowId.langkah(step.id),
        { ...editOf(step), fields: stepFields(step) },
      ]),
      ...Array.from({ length: blank(id) }, (_, at): [string, SavedRow] => [
        rencanaRowId.baru(id, at),
        blankRow(...Object.keys(RENCANA_FIELDS)),
      ]),
    ]),
  )
}
