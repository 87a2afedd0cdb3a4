import { saveNaskah } from '../../renstra/naskah/save-naskah.ts'
import { SAMPLE } from '../sample-data.ts'
import { act, type Loading } from './act.ts'

/** What people write of the plan's book, before the plan is set. */
export async function loadNaskahRenstra(
  loading: Loading,
  done: { oleh: string; hari: string },
): Promise<void> {
  const [tahun] = SAMPLE.renstra.periode
  const rows = Object.entries(SAMPLE.naskahRenstra).map(([id, isi]) => ({
    ...{ id, version: 0, fields: { isi: loading.office.say(isi) } },
  }))
  await act(loading, done, saveNaskah, { input: { tahun, rows } })
}
