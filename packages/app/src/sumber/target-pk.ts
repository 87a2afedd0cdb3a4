import { Decimal } from '@akuntabel/domain'
import { loadYear } from '../year/load-plan.ts'
import { standingAfter } from '../year/measure.ts'
import { indikatorOf } from '../year/plan.ts'
import type { Sumber } from './sumber.ts'

/** Of the indicators that can be held against their target at all. */
export const targetPk: Sumber = {
  label: 'Target perjanjian yang tercapai sampai akhir triwulan (%)',
  satuan: 'persen',
  async read(tx, { triwulan, ...year }) {
    const { plan } = await loadYear(tx, year)
    if (plan === null) return { amount: null, rincian: `Belum ada Perjanjian Kinerja ${year.tahun}.` }
    const standings = indikatorOf(plan)
      // One that counts what others reached would count itself.
      .filter(({ komponen }) => komponen.every(({ asal }) => asal !== 'sistem:target-pk'))
      .map((one) => standingAfter(plan, one, triwulan).capaian.raw)
    const counted = standings.filter((raw) => raw !== null)
    if (counted.length === 0) return { amount: null, rincian: 'Belum ada indikator yang terukur.' }
    const reached = counted.filter((raw) => raw.gte(100)).length
    return {
      amount: new Decimal(reached).times(100).div(counted.length),
      rincian: `${reached} dari ${counted.length} indikator yang terukur mencapai targetnya.`,
    }
  },
}
