import { officesIn } from '../facts/office-name.ts'
import type { OfficeName } from '../facts/types.ts'
import wilayah from './wilayah.json' with { type: 'json' }

/** An office by its code (`3572`, `35.72`) or its name (`KPU Kota Blitar`, `Kota Blitar`); null when there is none. */
export function findOffice(text: string): OfficeName | null {
  const code = text.trim().replaceAll('.', '')
  if (/^\d+$/.test(code)) {
    const found = wilayah.wilayah.find((entry) => entry.kode.replaceAll('.', '') === code)
    return found ? { jenis: found.jenis as OfficeName['jenis'], nama: found.nama } : null
  }
  const found = officesIn(text)[0] ?? officesIn(`KPU ${text.trim()}`)[0]
  return found?.office ?? null
}
