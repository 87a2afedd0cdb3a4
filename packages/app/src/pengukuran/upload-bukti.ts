import { type AttachedBukti, attachBukti } from '../bukti/attach-bukti.ts'
import { buktiInput, inspectBukti } from '../bukti/bukti-input.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { id } from '../input/schemas.ts'
import { requireOwnSubbagian } from '../permission/own-subbagian.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requirePlan } from '../year/load-plan.ts'
import { findIndikator } from './find-indikator.ts'
import { openForEvidence } from './open-quarter.ts'
import { quarterInput } from './period.ts'

/** Content is judged and the quarter must be open before a byte is kept. */
export const uploadBukti = defineUseCase({
  name: 'upload-bukti',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'bukti.diunggah',
  input: quarterInput.extend({ indikatorId: id, ...buktiInput }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  before: inspectBukti,
  async run(
    { tx, unit, actor, services, before: files },
    { entitas, tahun, triwulan, indikatorId, pakai, untuk, keterangan },
  ) {
    if (files.length + pakai.length === 0) {
      throw invalidInput({ berkas: 'Pilih dahulu berkas yang akan diunggah.' })
    }
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const indikator = findIndikator(plan, indikatorId)
    requireOwnSubbagian(actor, indikator)
    const today = services.clock.today(office.unit.timezone)
    const pengukuran = await openForEvidence(
      tx,
      { office, entitas, tahun, triwulan, today },
      { indikatorId, personName: actor.personName },
    )
    const place = {
      unit,
      pengukuranId: pengukuran.id,
      actor,
      vault: services.vault,
      indikator,
      tahun,
      triwulan,
    }
    const { bukti, audit } = await attachBukti(tx, place, { files, pakai, untuk, keterangan })
    return { view: { bukti } satisfies { bukti: AttachedBukti[] }, audit }
  },
})
