import type { Entitas } from '@akuntabel/domain'
import { saveLaporan } from '../../dokumen/lkj/save-laporan.ts'
import { submitLkj } from '../../dokumen/lkj/submit-lkj.ts'
import { SAMPLE } from '../sample-data.ts'
import { act, type Loading } from './act.ts'

/** What people write in a Laporan Kinerja, for the complete year; one is handed in. */
export async function loadTeks(loading: Loading, entitas: Entitas): Promise<void> {
  const { tahun, hari, diperiksa } = SAMPLE.teks
  const done = { oleh: 'kasubbag', hari }
  const rows = Object.entries(SAMPLE.teks[entitas]).map(([id, isi]) => ({
    ...{ id, version: 0, fields: { isi: loading.office.say(isi) } },
  }))
  await act(loading, done, saveLaporan, { input: { entitas, tahun, rows } })
  if (diperiksa.includes(entitas)) await act(loading, done, submitLkj, { input: { entitas, tahun } })
}
