import { formatDate } from '@akuntabel/domain'
import { activePeranOfUnit, ensureNilai, insertTindakLanjut } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'
import { id, shortText, writtenDate } from '../input/schemas.ts'
import { colleagues } from '../organisasi/colleagues.ts'
import { findIndikator } from '../pengukuran/find-indikator.ts'
import { openQuarter } from '../pengukuran/open-quarter.ts'
import { quarterInput } from '../pengukuran/period.ts'
import { requireOwnSubbagian } from '../permission/own-subbagian.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requirePlan } from '../year/load-plan.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { workersOf } from './workers-of.ts'

/** What is to be done of a value, by whom and until when; asked while its quarter is filled. */
export const addTindakLanjut = defineUseCase({
  name: 'add-tindak-lanjut',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'tindak-lanjut.dicatat',
  input: quarterInput.extend({
    indikatorId: id,
    uraian: shortText(1000),
    orang: shortText(200),
    tenggat: writtenDate,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  before: colleagues,
  async run(
    { tx, unit, actor, services, before: persons },
    { entitas, tahun, triwulan, indikatorId, uraian, orang, tenggat },
  ) {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const indikator = findIndikator(plan, indikatorId)
    requireOwnSubbagian(actor, indikator)
    const today = services.clock.today(office.unit.timezone)
    const pengukuran = await openQuarter(tx, { office, entitas, tahun, triwulan, today })
    const who = workersOf(persons, await activePeranOfUnit(tx, unit)).find((one) => one.id === orang)
    if (who === undefined) throw invalidInput({ orang: 'Pilih orangnya dari daftar.' })
    if (tenggat < `${tahun}-01-01`)
      throw invalidInput({ tenggat: `Tulis tanggal pada tahun ${tahun} atau sesudahnya.` })
    await ensureNilai(tx, { unit, pengukuranId: pengukuran.id, indikatorId, updatedBy: actor.personName })
    const { id } = await insertTindakLanjut(tx, {
      ...{ unit_code: unit, pengukuran_id: pengukuran.id, indikator_id: indikatorId },
      ...{ uraian, person_id: who.id, penanggung_jawab: who.name, tenggat },
      ...{ updated_by: actor.personName, updated_at: new Date() },
    })
    await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    return {
      view: { id },
      audit: {
        subject: `pengukuran/${pengukuran.id}/${indikatorId}`,
        data: {
          ...{ kode: indikator.kode, triwulan, tahun, uraian, siapa: who.name },
          ...{ tenggat: formatDate(tenggat), rencana: id },
        },
      },
    }
  },
})
