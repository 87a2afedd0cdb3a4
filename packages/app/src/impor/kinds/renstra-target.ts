import { lockRenstra, type Reader, type Renstra, renstraWorkedOn, tahunOf } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { lawsOf } from '../../kebijakan/law.ts'
import { openRenstra } from '../../renstra/open-renstra.ts'
import { judgeTargets } from '../../renstra/target/judge-targets.ts'
import { planIndikator, targetListRows } from '../../renstra/target/plan-indikator.ts'
import { writeTargets } from '../../renstra/target/write-targets.ts'
import type { ImporKind } from '../impor-kind.ts'
import { RENSTRA_IMPOR } from './renstra.ts'

/** The indicators of a plan, where they stand and what they promise each year. */
export const RENSTRA_TARGET_IMPOR: ImporKind = {
  jenis: 'renstra-target',
  perEntitas: false,
  yearOf: RENSTRA_IMPOR.yearOf,
  lock: (tx, { unit }) => lockRenstra(tx, unit),
  async rows(tx, { unit, tahun }) {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    return renstra === null ? [] : (await placedRows(tx, unit, renstra)).placed
  },
  nameOf: ({ kode = '', name = '' }) => `${kode} ${name}`,
  async restore(tx, { place: { unit, tahun }, wanted: rows }) {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { write } = await openRenstra(tx, unit, renstra)
    if (renstra === null || !write.ok) throw new AppError('terkunci', { sentence: write.why as string })
    const { plan, saved } = await placedRows(tx, unit, renstra)
    const lawOf = await lawsOf(tx, unit)
    const policyOf = (year: number) => lawOf(year).policy
    const closed = new Set(
      (await tahunOf(tx, unit)).filter(({ state }) => state === 'ditutup').map((one) => one.tahun),
    )
    const [wrong] = judgeTargets(rows, { plan, saved, closed, policyOf })
    if (wrong !== undefined)
      throw new AppError('keadaan-salah', {
        sentence: `“${rows[wrong.at]?.cells.kode ?? 'Renstra'}” tidak dapat kembali seperti semula: ${wrong.sentence}`,
      })
    await writeTargets(tx, { unit, renstra, plan, saved, rows, policyOf })
  },
}

async function placedRows(tx: Reader, unit: string, renstra: Renstra) {
  const plan = await planIndikator(tx, unit, renstra)
  const saved = targetListRows(plan)
  return { plan, saved, placed: saved.slice(0, plan.placed.length) }
}
