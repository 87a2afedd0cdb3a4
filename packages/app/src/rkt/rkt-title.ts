import type { Rkt } from '@akuntabel/store'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'

/** `Rencana Kinerja Tahunan KPU 2023, versi 2` */
export function rktTitle(
  { entitas, tahun, versi }: Pick<Rkt, 'entitas' | 'tahun' | 'versi'>,
  office: Bearer,
): string {
  const version = versi === 1 ? '' : `, versi ${versi}`
  return `Rencana Kinerja Tahunan ${entitasLabel(office, entitas)} ${tahun}${version}`
}
