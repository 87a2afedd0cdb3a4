import type { Block } from '../../../tree/block.ts'
import { list, prose } from '../../../tree/make-block.ts'
import { section } from '../../support/chapter.ts'
import { counted } from '../../support/counted.ts'
import { count } from '../../support/figures.ts'
import { enumerate } from '../../support/sentence.ts'
import type { Lkj } from '../context.ts'
import { optionalPart } from '../typed-part.ts'

/** What the office is and how it is divided; only what is recorded. */
export function organisasi(lkj: Lkj): Block[] {
  const { office } = lkj.data
  const { divisions, subbagian, words } = office.organisation
  return [
    section(2, 'organisasi', 'Gambaran Organisasi'),
    prose(office.entity.uraian),
    ...optionalPart(lkj, 'organisasi'),
    ...(office.entitas === 'kpu'
      ? parts({ names: divisions, words: words.divisi, source: 'jumlah:divisi' })
      : []),
    ...parts({ names: subbagian, words: words.subbagian, source: 'jumlah:subbagian' }),
    ...kecamatan(lkj),
  ]
}

interface Named {
  names: string[]
  words: { kata: string; kalimat: string } | null
  source: string
}

/** A list of parts, each with the agency's word before its name. */
function parts({ names, words, source }: Named): Block[] {
  if (words === null || names.length === 0) return []
  const bare = (name: string) =>
    name.toLowerCase().startsWith(`${words.kata.toLowerCase()} `)
      ? name.slice(words.kata.length).trim()
      : name
  return [
    prose(...counted(words.kalimat, names.length, source)),
    list(
      'decimal',
      names.map((name) => `${words.kata} ${bare(name)}`),
    ),
  ]
}

function kecamatan({ data: { office } }: Lkj): Block[] {
  const names = office.organisation.kecamatan
  if (names.length === 0) return []
  return [
    prose(
      'Wilayah kerjanya meliputi ',
      count(names.length, 'jumlah:kecamatan'),
      ' kecamatan: ',
      ...enumerate(names),
      '.',
    ),
  ]
}
