import type { Pk } from '@akuntabel/store'
import { entitasLabel } from '../lembaga/lembaga-of.ts'
import type { Office } from '../office/office.ts'

/** Which money of the DIPA an agreement names: the programmes whole, or the part of its entity. */
export function moneySource(
  { dipa_revisi: revisi, dipa_bagian: part, entitas, tahun }: Pk,
  office: Office,
): string {
  const whose = part ? `bagian ${entitasLabel(office, entitas)} dari` : 'seluruh'
  return `Program dan anggaran: ${whose} program satker menurut DIPA ${tahun}, ${revisi === 0 ? 'DIPA awal' : `revisi ke-${revisi}`}.`
}
