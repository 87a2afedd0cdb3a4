import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import { counted } from '../../support/counted.ts'
import type { Lkj } from '../context.ts'
import { optionalPart, requiredPart } from '../typed-part.ts'

const MISSING =
  'Gambaran sumber daya manusia belum ditulis; bagian yang membidangi SDM mengisinya pada Laporan.'

/** People of the office: members where the main entity reports, staff as the office wrote them. */
export function sumberDayaManusia(lkj: Lkj): Block[] {
  const members = membersSentence(lkj)
  const text = members.length > 0 ? optionalPart(lkj, 'sdm') : requiredPart(lkj, 'sdm', MISSING)
  return [section(2, 'sumber-daya-manusia', 'Sumber Daya Manusia'), ...members, ...text]
}

function membersSentence({ data: { office } }: Lkj): Block[] {
  const { members, memberTerm, words } = office.organisation
  if (office.entitas === 'sekretariat' || members === null || words.anggota === null) return []
  const term = memberTerm === null ? '' : ` masa jabatan ${memberTerm.replace('-', '–')}`
  return [prose(...counted(words.anggota.replace('{masaJabatan}', term), members, 'jumlah:anggota'))]
}
