import { formatDate } from '@akuntabel/domain'
import type { OfficeData, Signer } from '../../data/office.ts'
import type { Block, SigningParty } from '../../tree/block.ts'
import { paragraph, signatures } from '../../tree/make-block.ts'
import { postOf } from './entity.ts'
import { noDate, noName } from './missing.ts'

export interface SigningOptions {
  /** Key of the document, part of the gap's key: `pk`, `lkj`. */
  key: string
  office: OfficeData
  /** ISO date, null while not signed. */
  date: string | null
  /** From left to right. */
  parties: { role?: string; signer: Signer; sign?: SigningParty['sign'] }[]
}

/** Place, date and signatures; what is not known yet stands as a marked gap above them. */
export function signing(options: SigningOptions): Block[] {
  const blocks: Block[] = []
  if (options.date === null) {
    blocks.push(paragraph([`${options.office.place}, `, noDate(options.key)], { align: 'right' }))
  }
  for (const { signer } of options.parties) {
    if (signer.nama.trim() !== '') continue
    blocks.push(paragraph(noName(options.key, signer.jabatan), { align: 'right' }))
  }
  const place = options.date === null ? null : `${options.office.place}, ${formatDate(options.date)}`
  const parties = options.parties.map(({ role, signer, sign }) => ({
    ...(role !== undefined && { role }),
    ...(sign !== undefined && { sign }),
    jabatan: wholeTown(postOf(signer, options.office), options.office.place),
    nama: signer.nama,
    nip: signer.nip,
  }))
  return [...blocks, signatures(place, parties)]
}

/** The head's place below a paper whose date people write when they sign it. */
export function signatureToDate(options: {
  key: string
  office: OfficeData
  tahun: number
  signer: Signer
}): Block[] {
  const { key, office, tahun, signer } = options
  const party = {
    jabatan: wholeTown(postOf(signer, office), office.place),
    nama: signer.nama,
    nip: signer.nip,
  }
  const unnamed =
    signer.nama.trim() === '' ? [paragraph(noName(key, signer.jabatan), { align: 'right' })] : []
  return [...unnamed, signatures(`${office.place}, …………………… ${tahun}`, [party])]
}

/** A town of several words ends no line of a post between them. */
function wholeTown(post: string, town: string): string {
  return town === '' ? post : post.replaceAll(town, town.replaceAll(' ', '\u00a0'))
}
