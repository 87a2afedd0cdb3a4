import type { Pekerjaan, PekerjaanState } from '@akuntabel/store'

/** Long work reports more often than this; if it does not, its process has died with it. */
const SILENT_MS = 120_000

/** The state people are told: work that fell silent has failed and may be started again. */
export function pekerjaanState(
  pekerjaan: Pick<Pekerjaan, 'state' | 'updated_at'>,
  now: Date,
): PekerjaanState {
  const silent = now.getTime() - pekerjaan.updated_at.getTime() > SILENT_MS
  return silent && isUnderWay(pekerjaan.state) ? 'gagal' : pekerjaan.state
}

export function isUnderWay(state: PekerjaanState): boolean {
  return state === 'antre' || state === 'berjalan'
}
