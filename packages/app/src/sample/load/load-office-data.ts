import { ENTITAS } from '@akuntabel/domain'
import type { Writer } from '@akuntabel/store'
import { loadOffice as readOffice } from '../../office/office.ts'
import { refreshYearRingkasan } from '../../year/refresh-ringkasan.ts'
import { SAMPLE } from '../sample-data.ts'
import { loadAnggaran } from './load-anggaran.ts'
import { loadIndikator } from './load-indikator.ts'
import { loadJendela } from './load-jendela.ts'
import { loadOffice } from './load-office.ts'
import { loadPengukuran } from './load-pengukuran.ts'
import { loadPk } from './load-pk.ts'
import { loadRencanaAksi } from './load-rencana-aksi.ts'
import { loadRenstra } from './load-renstra.ts'
import { loadRkt } from './load-rkt.ts'
import { loadTeks } from './load-teks.ts'
import type { TargetOffice } from './target-office.ts'

/** Everything of one office: plan, agreements, budgets, measurements, texts, windows and their summaries. */
export async function loadOfficeData(tx: Writer, office: TargetOffice, today: string): Promise<void> {
  await loadOffice(tx, office)
  const placed = await loadRenstra(tx, office)
  await loadIndikator(tx, office, placed)
  for (const anggaran of SAMPLE.anggaran) await loadAnggaran(tx, office, anggaran)
  for (const pk of SAMPLE.pk) {
    for (const entitas of ENTITAS) {
      await loadRkt(tx, office, { pk, entitas })
      await loadPk(tx, office, { pk, entitas })
      await loadRencanaAksi(tx, office, { pk, entitas })
    }
  }
  for (const year of SAMPLE.pengukuran) {
    for (const entitas of ENTITAS) await loadPengukuran(tx, office, { year, entitas })
  }
  await loadTeks(tx, office)
  await loadJendela(tx, office, today)
  for (const { tahun } of SAMPLE.pengukuran) {
    const rules = await readOffice(tx, office.unit, tahun)
    await refreshYearRingkasan(tx, rules, tahun)
  }
}
