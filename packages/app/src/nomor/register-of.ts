import { firstPola, type Register } from '@akuntabel/domain'
import type { Unit } from '@akuntabel/store'

const LEVELS = { pusat: '', provinsi: '-Prov', kabkota: '-Kab' } as const

/** How an office's numbers are written until it says otherwise: `KPU-Kot`, `Sek-Kot` after its own code. */
export function polaOf(unit: Unit, register: Register, tahun: number): string {
  const [singkat = 'KPU', kind] = unit.short_name.split(' ')
  const level = unit.level === 'kabkota' && kind === 'Kota' ? '-Kot' : LEVELS[unit.level]
  return firstPola(register, {
    ...{ tahun, satker: unit.unit_code, unit: `${singkat}${level}`, sekretariat: `Sek${level}` },
  })
}
