import type { Rkt } from '@akuntabel/store'
import { DOKUMEN } from '../dokumen/nama.ts'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'

/** `Rencana Kinerja Tahunan KPU 2023, versi 2` */
export function rktTitle(
  { entitas, tahun, versi }: Pick<Rkt, 'entitas' | 'tahun' | 'versi'>,
  office: Bearer,
  nama: string = DOKUMEN.rkt,
): string {
  const version = versi === 1 ? '' : `, versi ${versi}`
  return `${nama} ${entitasLabel(office, entitas)} ${tahun}${version}`
}
