import { insertKomentar } from '@akuntabel/store'
import { shortText } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { kegiatanAddress, requireKegiatan, subjectOf } from './load-kegiatan.ts'

/** A remark on it, by whoever is signed in at the office; it stays as written. */
export const commentKegiatan = defineUseCase({
  name: 'comment-kegiatan',
  kind: 'write',
  permission: 'komentar.tulis',
  audit: 'kegiatan.dikomentari',
  input: kegiatanAddress.extend({ isi: shortText(2000) }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { isi, ...address }) {
    const row = await requireKegiatan(tx, unit, address)
    const { entitas, tahun, id: kegiatan_id } = row
    await insertKomentar(tx, {
      ...{ unit_code: unit, entitas, tahun, triwulan: null, indikator_id: null, kegiatan_id, isi },
      ...{ person_id: actor.personId, oleh: actor.personName },
    })
    return { view: {}, audit: { subject: subjectOf(row), data: { nama: row.nama } } }
  },
})
