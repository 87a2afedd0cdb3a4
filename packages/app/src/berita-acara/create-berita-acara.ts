import { holderOn } from '@akuntabel/domain'
import { insertBeritaAcara, pejabatAt } from '@akuntabel/store'
import { entitasTahun } from '../input/schemas.ts'
import { loadSchedule } from '../office/office.ts'
import { holdingOf } from '../organisasi/holding.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { UNTITLED } from './save-berita-acara.ts'

/** A draft of a meeting at the office, with the head of the secretariat as who takes the minutes of the commission. */
export const createBeritaAcara = defineUseCase({
  name: 'create-berita-acara',
  kind: 'write',
  permission: 'keputusan.susun',
  audit: 'berita-acara.dibuat',
  input: entitasTahun,
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { entitas, tahun }) {
    const office = await loadSchedule(tx, unit, tahun)
    const tanggal = services.clock.today(office.unit.timezone)
    const holdings = (await pejabatAt(tx, { unit, tanggal })).map(holdingOf)
    const helper =
      entitas === 'kpu' ? holderOn(holdings, { kedudukan: 'kepala-pendukung', hari: tanggal }) : null
    const isi = {
      ...{ judul: '', rapat: entitas === 'kpu' ? 'Rapat Pleno' : 'Rapat', tanggal: null },
      ...{ tempat: `Kantor ${office.unit.name}`, hadir: [], putusan: [] },
      undangan: helper === null ? [] : [`${helper.row.nama}, ${helper.row.jabatan}`],
    }
    const row = await insertBeritaAcara(tx, { unit, entitas, tahun, isi, by: actor.personName })
    return { view: { id: row.id }, audit: { subject: `berita-acara/${row.id}`, data: { judul: UNTITLED } } }
  },
})
