import type { PkParty } from './pk-parties.ts'

/** `Ketua KPU Kota Blitar dan Sekretaris KPU Kota Blitar` */
export function namesOf(parties: PkParty[]): string {
  return parties
    .map(({ signature, holding, jabatan }) => signature?.penanda.nama ?? holding?.row.nama ?? jabatan)
    .join(' dan ')
}

/** Who must still sign, and what stands in the way of it. */
export function whoSigns(parties: PkParty[]): string {
  const open = parties.filter(({ signature }) => signature === null)
  const held = open.filter(({ holding }) => holding !== null)
  const sentences = [
    held.length === 0 ? null : `PK ini ditandatangani oleh ${held.map(nameAndPost).join(' dan ')}.`,
    ...open.map(hindrance),
  ]
  return sentences.filter(Boolean).join(' ')
}

function nameAndPost({ holding, jabatan }: PkParty): string {
  return holding === null ? jabatan : `${holding.row.nama} (${holding.row.jabatan})`
}

/** What an admin has to do before a party can sign; null where it can. */
export function hindrance({ signature, holding, jabatan }: PkParty): string | null {
  if (signature !== null) return null
  if (holding === null)
    return `${jabatan} belum ada pejabatnya hari ini; Admin mencatatnya di halaman Pejabat.`
  if (holding.row.person_id !== null) return null
  return `${holding.row.nama} belum terhubung dengan akun; Admin menghubungkannya di halaman Pejabat, atau penyusun mencatat tanda tangan di kertas.`
}
