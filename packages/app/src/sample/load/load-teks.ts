import { ENTITAS, type Entitas } from '@akuntabel/domain'
import { ensureDokumen, moveDokumen, saveTeks, type Writer } from '@akuntabel/store'
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
  for (const entitas of SAMPLE.teks.diperiksa) await handIn(tx, office, entitas)
}

async function handIn(tx: Writer, { unit }: TargetOffice, entitas: Entitas): Promise<void> {
  const { id, version } = await ensureDokumen(tx, { unit, entitas, tahun: SAMPLE.teks.tahun, jenis: 'lkj' })
  await moveDokumen(tx, { unit, id, version, from: 'draf', to: 'diperiksa' })
}
