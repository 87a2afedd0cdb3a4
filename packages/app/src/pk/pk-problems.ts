import { valueFromColumns } from '@akuntabel/domain'
import { postsNeeded } from '../office/signers.ts'
import type { LoadedPk } from './load-pk.ts'
import { planDifference } from './plan-of-pk.ts'
import { quarterTargetProblem } from './quarter-target-problem.ts'

/** Why a draft cannot be handed in yet, one sentence each. */
export function pkProblems({ full, office, parties, plan }: LoadedPk): string[] {
  const problems: string[] = []
  if (full.sasaran.length === 0) problems.push('Belum ada sasaran. Tambahkan paling sedikit satu sasaran.')
  for (const sasaran of full.sasaran) {
    if (sasaran.indikator.length === 0) problems.push(`Sasaran “${sasaran.uraian}” belum punya indikator.`)
  }
  for (const indikator of full.sasaran.flatMap((sasaran) => sasaran.indikator)) {
    const target = valueFromColumns(indikator.value_kind, indikator)
    const ranged = indikator.batas_bawah !== null && indikator.batas_atas !== null
    if (target === null && !ranged) problems.push(`Target ${indikator.kode} belum diisi.`)
    const quarters = quarterTargetProblem(indikator, office.policy)
    if (quarters !== null && indikator.alasan_triwulan === null) problems.push(quarters)
    const planned = planDifference(indikator, { plan, policy: office.policy })
    if (planned !== null && indikator.alasan_rkt === null) problems.push(planned)
  }
  if (full.program.length === 0) problems.push('Belum ada program dengan anggarannya.')
  const posts = postsNeeded(office.lembaga, full.pk.entitas)
  if (parties.length < posts.length) problems.push(`Nama ${posts.join(' atau ')} belum tercatat.`)
  return problems
}
