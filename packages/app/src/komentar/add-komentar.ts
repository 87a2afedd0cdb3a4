import { getIndikator, insertKomentar } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id, shortText, triwulan } from '../input/schemas.ts'
import { findIndikator } from '../pengukuran/find-indikator.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireOpenYear } from '../year/closed-year.ts'
import { requirePlan } from '../year/load-plan.ts'
import { divisiByPerson, ownDivisi } from './own-divisi.ts'

/** A remark on an indicator, of a quarter or of the report of the year. */
export const addKomentar = defineUseCase({
  name: 'add-komentar',
  kind: 'write',
  permission: 'komentar.tulis',
  audit: 'komentar.ditulis',
  input: entitasTahun.extend({
    triwulan: z.preprocess((typed) => (typed === '' ? undefined : typed), triwulan.optional()),
    indikatorId: id,
    isi: shortText(2000),
  }),
  year: 'none',
  async run({ tx, unit, actor, services }, { entitas, tahun, triwulan = null, indikatorId, isi }) {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    await requireOpenYear(tx, office, { entitas, tahun })
    const { kode, indikator_versi: versi } = findIndikator(plan, indikatorId)
    const card = await getIndikator(tx, { unit, id: indikatorId, versi })
    const hari = services.clock.today(office.unit.timezone)
    const divisi = (await divisiByPerson(tx, { unit, hari })).get(actor.personId) ?? null
    const { ok, why } = ownDivisi(actor, divisi, { kode, divisi: card?.divisi ?? null })
    if (!ok && why !== null) throw new AppError('tidak-berwenang', { sentence: why })
    const of = { unit_code: unit, entitas, tahun, triwulan, indikator_id: indikatorId }
    await insertKomentar(tx, { ...of, isi, person_id: actor.personId, oleh: actor.personName })
    const perihal = triwulan === null ? `Laporan Kinerja ${tahun}` : `Triwulan ${triwulan} ${tahun}`
    return { view: {}, audit: { subject: `komentar/${indikatorId}`, data: { kode, perihal } } }
  },
})
