import type { PkPeriod } from '@akuntabel/store'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'

/** `Rencana Aksi KPU 2023` */
export function rencanaTitle(
  { entitas, tahun }: Pick<PkPeriod, 'entitas' | 'tahun'>,
  office: Bearer,
): string {
  return `Rencana Aksi ${entitasLabel(office, entitas)} ${tahun}`
}
