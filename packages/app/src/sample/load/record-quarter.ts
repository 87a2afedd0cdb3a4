import { markNilaiSampel } from '@akuntabel/store'
import { z } from 'zod'
import { attachBukti } from '../../bukti/attach-bukti.ts'
import type { InspectedBukti } from '../../bukti/bukti-input.ts'
import { openQuarter } from '../../pengukuran/open-quarter.ts'
import { quarterInput } from '../../pengukuran/period.ts'
import { saveValueRow, type ValueRow } from '../../pengukuran/save-value-row.ts'
import type { AuditEntry } from '../../use-case/audit-events.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { refreshRingkasan } from '../../year/refresh-ringkasan.ts'

/** A value with its texts, the files that prove it, and whether its figure was made up. */
export interface SampleValue {
  row: ValueRow
  files: InspectedBukti[]
  sampel: boolean
}

/** Every value of a quarter at once, which people save one by one; made-up figures are marked as such. */
export const recordQuarter = defineUseCase({
  name: 'sample-quarter',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'pengukuran.disimpan',
  input: quarterInput.extend({ values: z.array(z.custom<SampleValue>()) }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { entitas, tahun, triwulan, values }) {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const { clock, vault } = services
    const [today, now] = [clock.today(office.unit.timezone), clock.now()]
    const pengukuran = await openQuarter(tx, { office, entitas, tahun, triwulan, today })
    const place = { actor, office, plan, pengukuran, today, now }
    const proved = { unit, pengukuranId: pengukuran.id, actor, vault, tahun, triwulan, at: now }
    const audit: AuditEntry[] = []
    for (const { row, files } of values) {
      const saved = await saveValueRow(tx, place, row)
      audit.push(saved.audit)
      if (files.length === 0) continue
      const { indikator } = saved
      const evidence = { files, pakai: [], keterangan: 'Sampel' }
      audit.push(...(await attachBukti(tx, { ...proved, indikator }, evidence)).audit)
    }
    const sampel = values.filter((one) => one.sampel).map(({ row }) => row.indikatorId)
    await markNilaiSampel(tx, { unit, pengukuranId: pengukuran.id, indikatorIds: sampel })
    await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    return { view: {}, audit }
  },
})
