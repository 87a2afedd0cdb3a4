import { KEPUTUSAN_JENIS_NAMES, polaKeputusan } from '@akuntabel/domain'
import { insertKeputusan, renstraOf } from '@akuntabel/store'
import { z } from 'zod'
import { libraryOf } from '../dasar-hukum/library.ts'
import { entitasTahun } from '../input/schemas.ts'
import { namer, requireEntitas } from '../lembaga/lembaga-of.ts'
import { loadSchedule } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

/** A draft with the texts of its kind; of their laws those that the office's library has. */
export const createKeputusan = defineUseCase({
  name: 'create-keputusan',
  kind: 'write',
  permission: 'keputusan.susun',
  audit: 'keputusan.dibuat',
  input: entitasTahun.extend({
    jenis: z.enum(KEPUTUSAN_JENIS_NAMES, 'Pilih tentang apa keputusannya.'),
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor }, { entitas, tahun, jenis }) {
    const office = await loadSchedule(tx, unit, tahun)
    const kantor = namer(office.lembaga, office.unit)(requireEntitas(office.lembaga, entitas).nama)
    const renstra = await renstraOf(tx, unit, tahun)
    const periode = renstra === null ? `${tahun}-${tahun + 4}` : `${renstra.mulai}-${renstra.selesai}`
    const known = new Set((await libraryOf(tx, unit)).map(({ kode }) => kode))
    const pola = polaKeputusan(jenis, { kantor, tahun, periode })
    const isi = { ...pola, mengingat: pola.mengingat.filter((kode) => known.has(kode)) }
    const row = await insertKeputusan(tx, { unit, entitas, tahun, jenis, isi, by: actor.personName })
    const judul = isi.judul || 'yang belum berjudul'
    return { view: { id: row.id }, audit: { subject: `keputusan/${row.id}`, data: { judul } } }
  },
})
