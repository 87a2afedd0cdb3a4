import type { OfficeData } from '../../data/office.ts'
import type { Block } from '../../tree/block.ts'
import { list, prose } from '../../tree/make-block.ts'
import { counted } from './counted.ts'
import { count } from './figures.ts'
import { enumerate } from './sentence.ts'

/** How an office is divided and where it works; only what is recorded. */
export function officeParts(office: OfficeData): Block[] {
  const { divisions, subbagian, words } = office.organisation
  return [
    ...(office.entitas === 'kpu'
      ? parts({ names: divisions, words: words.divisi, source: 'jumlah:divisi' })
      : []),
    ...parts({ names: subbagian, words: words.subbagian, source: 'jumlah:subbagian' }),
    ...kecamatan(office),
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

function kecamatan({ organisation }: OfficeData): Block[] {
  const names = organisation.kecamatan
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
