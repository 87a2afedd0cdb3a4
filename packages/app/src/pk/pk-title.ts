import type { Entitas } from '@akuntabel/store'

export const ENTITAS: Record<Entitas, string> = { kpu: 'KPU', sekretariat: 'Sekretariat' }

/** `Perjanjian Kinerja Sekretariat 2021, Revisi 1` */
export function pkTitle(pk: { entitas: Entitas; tahun: number; revisi: number }): string {
  const revision = pk.revisi === 0 ? '' : `, Revisi ${pk.revisi}`
  return `Perjanjian Kinerja ${ENTITAS[pk.entitas]} ${pk.tahun}${revision}`
}
