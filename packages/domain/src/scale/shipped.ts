import { parseScale, type ScaleClassJson } from './scale-json.ts'
import type { Scale } from './types.ts'
import type { Warna } from './warna.ts'

export type ShippedScale = 'kpu-lkj' | 'empat-kelas' | 'akip'

/** The three scales that ship, as data (docs/domain.md §2; PermenPANRB 88/2021 for the predicates). */
export const SCALES: Record<ShippedScale, Scale> = {
  'kpu-lkj': shipped('Skala LKj KPU', 'Keputusan KPU 5/PR.03-1-Kpt/03/KPU/I/2018', [
    above('Tidak Berhasil', 'kurang', null, '50'),
    above('Kurang Berhasil', 'kurang', '50', '70'),
    above('Cukup Berhasil', 'cukup', '70', '90'),
    above('Berhasil', 'baik', '90', '100'),
    above('Sangat Berhasil', 'baik', '100', null),
  ]),
  'empat-kelas': shipped('Skala empat kelas', 'Praktik LKj satuan kerja KPU', [
    from('Tidak Berhasil', 'kurang', '0', '55'),
    from('Cukup Berhasil', 'cukup', '55', '70'),
    from('Berhasil', 'baik', '70', '85'),
    from('Sangat Berhasil', 'baik', '85', null),
  ]),
  akip: shipped('Predikat AKIP', 'PermenPANRB 88/2021', [
    above('D', 'kurang', null, '30'),
    above('C', 'kurang', '30', '50'),
    above('CC', 'cukup', '50', '60'),
    above('B', 'cukup', '60', '70'),
    above('BB', 'baik', '70', '80'),
    above('A', 'baik', '80', '90'),
    above('AA', 'baik', '90', null),
  ]),
}

/** `>from–to`; from null is the lowest class, 0 included. */
function above(name: string, warna: Warna, from: string | null, to: string | null): ScaleClassJson {
  const bounds = { from: from ?? '0', fromIncluded: from === null, to, toIncluded: to !== null }
  return { name, keterangan: null, warna, ...bounds }
}

/** `from–<to`. */
function from(name: string, warna: Warna, start: string, to: string | null): ScaleClassJson {
  return { name, keterangan: null, warna, from: start, fromIncluded: true, to, toIncluded: false }
}

function shipped(name: string, citation: string, classes: ScaleClassJson[]): Scale {
  const making = parseScale(name, citation, classes)
  if (!making.ok) throw new Error(making.errors.join(' '))
  return making.scale
}
