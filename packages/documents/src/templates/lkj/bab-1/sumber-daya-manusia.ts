import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import type { Lkj } from '../context.ts'
import { optionalPart, requiredPart } from '../typed-part.ts'

const MISSING =
  'Gambaran sumber daya manusia belum ditulis; Subbagian yang membidangi SDM mengisinya pada Laporan.'

/** People of the office: members where the commission reports, staff as the office wrote them. */
export function sumberDayaManusia(lkj: Lkj): Block[] {
  const members = membersSentence(lkj)
  const text = members.length > 0 ? optionalPart(lkj, 'sdm') : requiredPart(lkj, 'sdm', MISSING)
  return [section(2, 'sumber-daya-manusia', 'Sumber Daya Manusia'), ...members, ...text]
}

function membersSentence({ data: { office } }: Lkj): Block[] {
  const { members, memberTerm } = office.organisation
  if (office.entitas === 'sekretariat' || members === null) return []
  const term = memberTerm === null ? '' : ` masa jabatan ${memberTerm.replace('-', '–')}`
  return [
    prose(
      `Anggota ${office.shortName}${term} berjumlah `,
      count(members, 'jumlah:anggota'),
      ' orang, termasuk seorang ketua yang merangkap anggota.',
    ),
  ]
}
