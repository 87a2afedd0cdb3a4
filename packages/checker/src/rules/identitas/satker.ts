import { findWilayah, provinceOf } from '../../data/wilayah.ts'
import type { Rule } from '../../engine/rule.ts'
import { isKnownName, officeText } from '../../facts/office-name.ts'
import type { Facts, OfficeName } from '../../facts/types.ts'
import { around } from '../places.ts'

export const rule: Rule = {
  id: 'identitas/satker',
  severity: 'error',
  meaning: 'Satker lain disebut sebagai pelaku, biasanya sisa salinan dari dokumen lain.',
  tags: ['reviu:format-1'],
  needs: ['satker'],
  check: (facts) => {
    const own = facts.document.satker
    if (own === null || own.jenis === 'pusat') return []
    return facts.offices
      .filter(({ role, office }) => role === 'subject' && isOther(office, own))
      .map((mention) => {
        const right = officeText(own)
        return {
          message: `${mention.text} disebut sebagai pelaku, padahal dokumen ini milik ${right}.`,
          at: mention.position,
          stated: mention.text,
          expected: right,
          arithmetic: null,
          related: [],
          key: `${mention.text} ${around(mention.sentence, mention.sentence.indexOf(mention.text))}`,
          confidence: isSure(facts, own) ? 1 : 0.6,
        }
      })
  },
}

/** Another office of the same level, or another province's; Kota and Kabupaten of one name are the business of identitas/jenis. */
function isOther(office: OfficeName, own: OfficeName): boolean {
  if (!isKnownName(office) || office.nama === own.nama) return false
  // A kind that does not exist is confused, not copied.
  if (findWilayah(office.jenis, office.nama) === null) return false
  if (own.jenis === 'provinsi') return office.jenis === 'provinsi'
  return office.jenis !== 'provinsi' || (provinceOf(own) !== null && office.nama !== provinceOf(own))
}

/** The document's own office must be named far more often than any other. */
function isSure(facts: Facts, own: OfficeName): boolean {
  const subjects = facts.offices.filter(({ role }) => role === 'subject')
  const mine = facts.offices.filter(({ office }) => office.nama === own.nama && office.jenis === own.jenis)
  return mine.length >= 2 && mine.length > 2 * subjects.filter(({ office }) => isOther(office, own)).length
}
