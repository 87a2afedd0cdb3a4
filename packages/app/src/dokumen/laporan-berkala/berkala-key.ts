import { PERIODE, PERIODE_NAMES, type Periode } from '@akuntabel/domain'
import type { Entitas } from '@akuntabel/store'
import { z } from 'zod'
import { entitasTahun } from '../../input/schemas.ts'
import { type Bearer, entitasLabel } from '../../lembaga/lembaga-of.ts'

/** A report of a part of the year as its address names it. */
export const berkalaAddress = entitasTahun.extend({
  periode: z.enum(PERIODE_NAMES, 'Alamat ini tidak dikenal.'),
})

/** Which report. */
export interface BerkalaKey {
  unit: string
  entitas: Entitas
  tahun: number
  periode: Periode
}

/** As documents and their texts are stored. */
export interface BerkalaDokumen {
  unit: string
  entitas: Entitas
  tahun: number
  jenis: 'laporan-berkala'
  subjek: string
}

export function dokumenOf({ unit, entitas, tahun, periode }: BerkalaKey): BerkalaDokumen {
  return { unit, entitas, tahun, jenis: 'laporan-berkala', subjek: `laporan-berkala/${periode}` }
}

/** `Laporan Kinerja Triwulan I KPU Kota Blitar Tahun 2022` */
export function berkalaName(office: Bearer, { entitas, tahun, periode }: Omit<BerkalaKey, 'unit'>): string {
  return `Laporan Kinerja ${PERIODE[periode]} ${entitasLabel(office, entitas)} Tahun ${tahun}`
}

/** `Triwulan I 2022`, in sentences of the trail. */
export function berkalaLabel({ tahun, periode }: Pick<BerkalaKey, 'tahun' | 'periode'>): string {
  return `${PERIODE[periode]} ${tahun}`
}
