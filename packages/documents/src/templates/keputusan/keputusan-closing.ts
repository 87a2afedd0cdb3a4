import { formatDate } from '@akuntabel/domain'
import type { KeputusanData } from '../../data/keputusan.ts'
import type { Block, SigningParty } from '../../tree/block.ts'
import { paragraph, signatures } from '../../tree/make-block.ts'
import { lineBreak } from '../../tree/make-inline.ts'
import { postOf } from '../support/entity.ts'
import { noDate, noName } from '../support/missing.ts'
import { officialName } from '../support/official-name.ts'

/** Place, date and signature, and on a copy who certifies it: the end of the Keputusan and of each Lampiran. */
export function keputusanClosing(data: KeputusanData): Block[] {
  const { office, penetap, tanggal } = data
  return [
    ...(tanggal === null
      ? [
          paragraph([`Ditetapkan di ${office.place}`, lineBreak(), 'pada tanggal ', noDate('keputusan')], {
            align: 'right',
          }),
        ]
      : []),
    ...(penetap.nama.trim() === ''
      ? [paragraph(noName('keputusan', penetap.jabatan), { align: 'right' })]
      : []),
    signatures(tanggal === null ? null : `Ditetapkan di ${office.place}`, [decider(data)]),
    ...copy(data),
  ]
}

function decider({ office, penetap, state, tanggal }: KeputusanData): SigningParty {
  const { nip } = penetap
  // The day stands on a line of its own between the place and the post.
  const role = tanggal === null ? {} : { role: `pada tanggal ${formatDate(tanggal)}` }
  const jabatan = `${postOf(penetap, office).toUpperCase()},`
  return {
    ...role,
    jabatan,
    nama: officialName(penetap, office),
    nip,
    ...(state === 'ditetapkan' ? { sign: 'ttd' as const } : {}),
  }
}

/** Who says that the copy is true, at the left, with room for signature and stamp. */
function copy({ office, penyalin, state }: KeputusanData): Block[] {
  if (state === 'draf' || penyalin === null) return []
  // The office stands above the post, which does not name it again.
  const post = postOf(penyalin, office).replace(` ${office.name}`, '')
  const { nama, nip, kantor } = penyalin
  const party = {
    role: 'Salinan sesuai dengan aslinya',
    kantor,
    jabatan: `${post.toUpperCase()},`,
    nama,
    nip,
  }
  return [{ type: 'signatures', place: null, side: 'left', parties: [party] }]
}
