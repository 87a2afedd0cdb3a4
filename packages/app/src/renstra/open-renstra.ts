import { listPk, type Reader, type Renstra } from '@akuntabel/store'
import { ALLOWED, type Allow, refuse } from '../permission/actor.ts'

/** What may be done with a plan now: written as a draft, set by its decree, opened again while no PK stands on it. */
export async function openRenstra(
  tx: Reader,
  unit: string,
  renstra: Renstra | null,
): Promise<{ write: Allow; establish: Allow; reopen: Allow }> {
  if (renstra === null) {
    const first = refuse('Simpan Renstra ini lebih dahulu.')
    return { write: ALLOWED, establish: first, reopen: first }
  }
  if (renstra.state === 'draf') {
    return { write: ALLOWED, establish: ALLOWED, reopen: refuse('Renstra ini masih draf.') }
  }
  const set = 'Renstra ini sudah ditetapkan. Buka kembali sebagai draf untuk mengubahnya.'
  const signed = (await listPk(tx, { unit })).find(
    ({ state, tahun }) => state !== 'draf' && renstra.mulai <= tahun && tahun <= renstra.selesai,
  )
  const inForce = 'Renstra ini sudah menjadi dasar Perjanjian Kinerja'
  if (renstra.state === 'diganti' || signed !== undefined) {
    const why = refuse(
      signed === undefined
        ? 'Renstra ini sudah diganti.'
        : `${inForce} ${signed.tahun}, sehingga tidak diubah lagi.`,
    )
    return { write: why, establish: why, reopen: why }
  }
  return { write: refuse(set), establish: refuse('Renstra ini sudah ditetapkan.'), reopen: ALLOWED }
}

/** What is written of a plan beside its rows waits for the plan. */
export const NO_PLAN = refuse('Susun dahulu Renstra periode ini.')
