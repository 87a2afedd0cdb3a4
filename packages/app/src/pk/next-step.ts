import { formatDate } from '@akuntabel/domain'
import type { Pk } from '@akuntabel/store'
import type { PkParty } from './pk-parties.ts'
import { hindrance, namesOf } from './who-signs.ts'

/** What comes next for a PK, in a sentence or two; `mine` where the reader is the one who signs. */
export function nextStep(
  pk: Pk,
  { pihak, problems, mine }: { pihak: PkParty[]; problems: string[]; mine: boolean },
): string {
  switch (pk.state) {
    case 'draf':
      return problems.length > 0
        ? `Masih draf: ${problems.length} hal perlu dilengkapi sebelum diajukan.`
        : `Drafnya lengkap dan dapat diajukan kepada ${namesOf(pihak)} untuk ditandatangani.`
    case 'diajukan':
      return waitingFor(pihak, mine)
    case 'ditandatangani':
      return `Berlaku sejak ${formatDate(pk.tanggal as string)}. Perubahannya dibuat sebagai revisi.`
    case 'direvisi':
      return 'Sudah diganti oleh revisi yang ditandatangani sesudahnya.'
  }
}

function waitingFor(pihak: PkParty[], mine: boolean): string {
  const signed = pihak.filter(({ signature }) => signature !== null)
  const open = pihak.filter(({ signature }) => signature === null)
  const hindered = open.flatMap((party) => hindrance(party) ?? [])
  return [
    signed.length === 0 ? null : `${namesOf(signed)} sudah menandatangani.`,
    mine ? 'Giliran Anda: periksa isinya, lalu tanda tangani.' : `Menunggu tanda tangan ${namesOf(open)}.`,
    open.length === 1 ? 'Setelah itu PK berlaku dan tidak berubah lagi.' : null,
    ...hindered,
  ]
    .filter(Boolean)
    .join(' ')
}
