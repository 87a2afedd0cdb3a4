import type { NewUnit } from '@akuntabel/store'
import { SAMPLE, type SampleUnit } from './sample-data.ts'

/** All 553 offices of the commission, none of them active yet; codes as KPU writes them, without the dot. */
export function nationalUnits(): NewUnit[] {
  return SAMPLE.satker.map((unit) => ({
    unit_code: unit.kode,
    parent_code: parentOf(unit),
    level: unit.tingkat,
    name: unit.nama,
    short_name: unit.singkatan,
    province_name: unit.provinsi,
    place: unit.tempat,
    timezone: unit.zona,
  }))
}

function parentOf({ kode, tingkat }: SampleUnit): string | null {
  if (tingkat === 'pusat') return null
  return tingkat === 'provinsi' ? '00' : kode.slice(0, 2)
}
