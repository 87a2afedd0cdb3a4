import { formatDate, type Pihak } from '@akuntabel/domain'
import type { PkTandaTangan } from '@akuntabel/store'
import type { Actor } from '../permission/actor.ts'
import { formatInstant } from '../view/instant.ts'
import { type PkParty, signerOf } from './pk-parties.ts'
import { hindrance } from './who-signs.ts'

/** A party of a PK as its page shows it. */
export interface PartyView {
  pihak: Pihak
  /** Null while nobody holds the post. */
  nama: string | null
  jabatan: string
  nip: string | null
  sudah: boolean
  /** The reader's own. */
  anda: boolean
  /** How and when it was signed, or what it waits for. */
  keadaan: string
  /** The signature whose paper can be fetched as a scan. */
  pindaian: string | null
}

/** A signature that was given before the PK was handed back. */
export interface VoidSignatureView {
  id: string
  nama: string
  tanggalText: string
  batalText: string
  alasan: string
}

export function partyView(party: PkParty, { personId }: Pick<Actor, 'personId'>): PartyView {
  const { pihak, signature, holding } = party
  const known = signerOf(party)
  return {
    ...{
      pihak,
      nama: known?.nama ?? null,
      jabatan: known?.jabatan ?? party.jabatan,
      nip: known?.nip ?? null,
    },
    sudah: signature !== null,
    anda: (signature?.person_id ?? holding?.row.person_id) === personId,
    keadaan: signature === null ? (hindrance(party) ?? 'Menunggu tanda tangan.') : signedText(signature),
    pindaian: signature?.pindaian_sha256 == null ? null : signature.id,
  }
}

function signedText({ cara, tanggal, disalin, oleh }: PkTandaTangan): string {
  const day = formatDate(tanggal)
  if (disalin) return `Menandatangani pada ${day}, disalin dari catatan versi lama.`
  return cara === 'kertas'
    ? `Menandatangani di kertas pada ${day}, dicatat oleh ${oleh}.`
    : `Menandatangani di Akuntabel pada ${day}.`
}

export function voidSignatures(all: PkTandaTangan[], zone: string): VoidSignatureView[] {
  return all.flatMap(({ id, penanda, tanggal, batal_at, alasan }) =>
    batal_at === null
      ? []
      : [
          {
            ...{ id, nama: penanda.nama, tanggalText: formatDate(tanggal) },
            ...{ batalText: formatInstant(batal_at, zone), alasan: alasan ?? '' },
          },
        ],
  )
}
