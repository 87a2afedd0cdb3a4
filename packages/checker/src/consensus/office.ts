import { findWilayah, provinceOf } from '../data/wilayah.ts'
import { isKnownName, sameOffice } from '../facts/office-name.ts'
import type { Facts, OfficeName } from '../facts/types.ts'
import { distance } from '../facts/words.ts'
import type { OfficeMentionFact } from '../mentions/offices.ts'
import { type Consensus, consensusOf } from './consensus.ts'

/** The office the document is about; an office of the same level, or another province's, that acts or signs is against it. */
export function officeConsensus(
  facts: Facts,
  mentions: readonly OfficeMentionFact[],
): Consensus<OfficeName, OfficeMentionFact> {
  const own = facts.document.satker
  const claims = mentions.filter(
    ({ role, value }) => own === null || sameOffice(value, own) || (role !== 'lain' && isForeign(value, own)),
  )
  return consensusOf(claims, { same: sameOffice, known: own })
}

/** Kota and Kabupaten of one name are confused, not copied, and another rule's business. */
function isForeign(office: OfficeName, own: OfficeName): boolean {
  if (own.jenis === 'pusat' || office.nama === own.nama) return false
  if (!isKnownName(office)) return isOfAnotherName(office, own)
  // A kind that does not exist is confused, not copied.
  if (findWilayah(office.jenis, office.nama) === null) return false
  if (own.jenis === 'provinsi') return office.jenis === 'provinsi'
  return office.jenis !== 'provinsi' || (provinceOf(own) !== null && office.nama !== provinceOf(own))
}

/** Names that no list knows: where the document's own is none of the list either, and not merely spelt otherwise. */
function isOfAnotherName(office: OfficeName, own: OfficeName): boolean {
  const isLower = office.jenis === 'kabupaten' || office.jenis === 'kota'
  const isOwnLower = own.jenis === 'kabupaten' || own.jenis === 'kota'
  return !isKnownName(own) && isLower === isOwnLower && distance(office.nama, own.nama) >= 0.4
}
