import type { Entitas } from '@akuntabel/store'
import { type Bearer, entitasLabel } from '../lembaga/lembaga-of.ts'

/** `Perjanjian Kinerja Sekretariat 2021, Revisi 1` */
export function pkTitle(pk: { entitas: Entitas; tahun: number; revisi: number }, office: Bearer): string {
  const revision = pk.revisi === 0 ? '' : `, Revisi ${pk.revisi}`
  return `Perjanjian Kinerja ${entitasLabel(office, pk.entitas)} ${pk.tahun}${revision}`
}
