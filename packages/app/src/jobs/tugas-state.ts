import type { Tugas, TugasState } from '@akuntabel/store'

/** Long work reports more often than this; if it does not, its process has died with it. */
const SILENT_MS = 120_000

/** The state people are told: work that fell silent has failed and may be started again. */
export function tugasState(tugas: Pick<Tugas, 'state' | 'updated_at'>, now: Date): TugasState {
  const silent = now.getTime() - tugas.updated_at.getTime() > SILENT_MS
  return silent && isUnderWay(tugas.state) ? 'gagal' : tugas.state
}

export function isUnderWay(state: TugasState): boolean {
  return state === 'antre' || state === 'berjalan'
}
