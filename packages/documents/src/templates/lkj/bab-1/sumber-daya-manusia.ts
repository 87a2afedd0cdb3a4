import type { LkjData } from '../../../data/lkj.ts'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import { counted } from '../../support/counted.ts'
import { pegawaiPart } from '../../support/pegawai.ts'
import type { Lkj } from '../context.ts'
import { optionalPart, requiredPart } from '../typed-part.ts'

/** People of the office: members where the main entity reports, staff as recorded and as the office wrote of them. */
export function sumberDayaManusia(lkj: Lkj): Block[] {
  const text = saysPeople(lkj.data) ? optionalPart(lkj, 'sdm') : requiredPart(lkj, 'sdm')
  return [
    section(2, 'sumber-daya-manusia', 'Sumber Daya Manusia'),
    ...membersSentence(lkj),
    ...pegawaiPart(lkj.data.pegawai ?? null),
    ...text,
  ]
}

/** Where the members or the staff are told of, nothing must be written. */
export function saysPeople(data: LkjData): boolean {
  return saysMembers(data) || data.pegawai != null
}

function saysMembers({ office: { entitas, organisation } }: LkjData): boolean {
  return entitas !== 'sekretariat' && organisation.members !== null && organisation.words.anggota !== null
}

function membersSentence({ data }: Lkj): Block[] {
  const { members, memberTerm, words } = data.office.organisation
  if (!saysMembers(data) || members === null || words.anggota === null) return []
  const term = memberTerm === null ? '' : ` masa jabatan ${memberTerm.replace('-', '–')}`
  return [prose(...counted(words.anggota.replace('{masaJabatan}', term), members, 'jumlah:anggota'))]
}
