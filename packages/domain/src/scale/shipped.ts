import { parseScale, type ScaleClassJson } from './scale-json.ts'
import type { Scale } from './types.ts'

export type ShippedScale = 'kpu-lkj' | 'empat-kelas' | 'akip'

/** The three scales that ship, as data (domain.md §2; PermenPANRB 88/2021 for the predicates). */
export const SCALES: Record<ShippedScale, Scale> = {
  'kpu-lkj': shipped('Skala LKj KPU', 'Keputusan KPU 5/PR.03-1-Kpt/03/KPU/I/2018', [
    above('Tidak Berhasil', null, '50'),
    above('Kurang Berhasil', '50', '70'),
    above('Cukup Berhasil', '70', '90'),
    above('Berhasil', '90', '100'),
    above('Sangat Berhasil', '100', null),
  ]),
  'empat-kelas': shipped('Skala empat kelas', 'Praktik LKj satuan kerja KPU', [
    from('Tidak Berhasil', '0', '55'),
    from('Cukup Berhasil', '55', '70'),
    from('Berhasil', '70', '85'),
    from('Sangat Berhasil', '85', null),
  ]),
  akip: shipped('Predikat AKIP', 'PermenPANRB 88/2021', [
    above('D', null, '30'),
    above('C', '30', '50'),
    above('CC', '50', '60'),
    above('B', '60', '70'),
    above('BB', '70', '80'),
    above('A', '80', '90'),
    above('AA', '90', null),
  ]),
}

/** `>from–to`; from null is the lowest class, 0 included. */
function above(name: string, from: string | null, to: string | null): ScaleClassJson {
  return { name, from: from ?? '0', fromIncluded: from === null, to, toIncluded: to !== null }
}

/** `from–<to`. */
function from(name: string, start: string, to: string | null): ScaleClassJson {
  return { name, from: start, fromIncluded: true, to, toIncluded: false }
}

function shipped(name: string, citation: string, classes: ScaleClassJson[]): Scale {
  const making = parseScale(name, citation, classes)
  if (!making.ok) throw new Error(making.errors.join(' '))
  return making.scale
}
