import { insertBukti } from '@akuntabel/store'
import { z } from 'zod'
import { id, longText } from '../input/schemas.ts'
import { requireOwnSubbagian } from '../permission/own-subbagian.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { inspectUpload } from '../vault/inspect-upload.ts'
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
  input: quarterInput.extend({
    indikatorId: id,
    nama: z.string().max(300),
    isi: z.instanceof(Uint8Array, { error: 'Pilih berkas yang akan diunggah.' }),
    keterangan: longText(500),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  // Takes time with a large file, so no connection is held meanwhile.
  before: ({ actor, services }, { nama, isi }) =>
    inspectUpload(nama, isi, (bytes, limits) => services.archives.measure(bytes, limits, actor.personId)),
  async run(
    { tx, unit, actor, services, before: inspected },
    { entitas, tahun, triwulan, indikatorId, isi, keterangan },
  ) {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const indikator = findIndikator(plan, indikatorId)
    requireOwnSubbagian(actor, indikator)
    const today = services.clock.today(office.unit.timezone)
    const pengukuran = await openForEvidence(
      tx,
      { office, entitas, tahun, triwulan, today },
      { indikatorId, personName: actor.personName },
    )
    const { sha256, size } = await services.vault.put(isi)
    const bukti = await insertBukti(tx, {
      unit_code: unit,
      pengukuran_id: pengukuran.id,
      indikator_id: indikatorId,
      sha256,
      nama: inspected.name,
      ukuran: BigInt(size),
      tipe: inspected.type,
      keterangan,
      uploaded_by: actor.personName,
    })
    return {
      view: { id: bukti.id, sha256 },
      audit: {
        subject: `pengukuran/${pengukuran.id}/${indikatorId}`,
        data: { nama: inspected.name, kode: indikator.kode, triwulan, tahun, sha256, bukti: bukti.id },
      },
    }
  },
})
