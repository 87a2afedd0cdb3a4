import { ENTITAS } from '@akuntabel/domain'
import { saveTeks, type Writer } from '@akuntabel/store'
import { SAMPLE } from '../sample-data.ts'
import type { TargetOffice } from './target-office.ts'

/** What people write in a Laporan Kinerja, for the complete year. */
export async function loadTeks(tx: Writer, office: TargetOffice): Promise<void> {
  for (const entitas of ENTITAS) {
    for (const [bagian, isi] of Object.entries(SAMPLE.teks[entitas])) {
      await saveTeks(tx, {
        unit: office.unit,
        entitas,
        tahun: SAMPLE.teks.tahun,
        jenis: 'lkj',
        bagian,
        version: 0,
        isi: office.say(isi),
        updatedBy: 'Kasubbag Perencanaan',
      })
    }
  }
}
