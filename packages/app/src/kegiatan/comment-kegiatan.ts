import { insertKomentar } from '@akuntabel/store'
import { shortText } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { requireOpenYear } from '../year/closed-year.ts'
import { kegiatanAddress, requireKegiatan, subjectOf } from './load-kegiatan.ts'

/** A remark on it, by whoever is signed in at the office; it stays as written. */
export const commentKegiatan = defineUseCase({
  name: 'comment-kegiatan',
  kind: 'write',
  permission: 'komentar.tulis',
  audit: 'kegiatan.dikomentari',
  input: kegiatanAddress.extend({ isi: shortText(2000) }),
  year: 'none',
  async run({ tx, unit, actor }, { isi, ...address }) {
    const row = await requireKegiatan(tx, unit, address)
    const { entitas, tahun, id: kegiatan_id } = row
    await requireOpenYear(tx, { unit: await loadUnit(tx, unit) }, { entitas, tahun })
    await insertKomentar(tx, {
      ...{ unit_code: unit, entitas, tahun, triwulan: null, indikator_id: null, kegiatan_id, isi },
      ...{ person_id: actor.personId, oleh: actor.personName },
    })
    return { view: {}, audit: { subject: subjectOf(row), data: { nama: row.nama } } }
  },
})
