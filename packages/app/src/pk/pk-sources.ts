import { formatDate } from '@akuntabel/domain'
import { rktTitle } from '../rkt/rkt-title.ts'
import type { LoadedPk } from './load-pk.ts'
import { moneySource } from './money-source.ts'

/** What a PK was begun from; of one that is worked on also what it could not be begun from. */
export function pkSources({ full: { pk }, office, plan }: LoadedPk): string[] {
  const open = pk.state === 'draf' || pk.state === 'diajukan'
  const targets =
    plan !== null
      ? `Sasaran, indikator, dan target dari ${rktTitle(plan.rkt, office)}, ditetapkan ${formatDate(plan.rkt.tanggal as string)}.`
      : open
        ? `Disusun tanpa RKT, karena belum ada yang ditetapkan untuk tahun ${pk.tahun}: target dari Renstra.`
        : null
  const money =
    pk.dipa_revisi !== null
      ? moneySource(pk, office)
      : open
        ? `Program dan anggaran tidak diambil dari DIPA ${pk.tahun}, karena belum ada ketika drafnya dibuat.`
        : null
  return [targets, money].filter((sentence) => sentence !== null)
}
