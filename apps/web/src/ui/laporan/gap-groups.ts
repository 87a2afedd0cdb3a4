import type { LkjView } from '@akuntabel/app'

type Gap = LkjView['gaps'][number]

export interface GapGroup {
  judul: string
  path: Gap['path']
  /** What is missing there, as sentences. */
  sebab: string[]
}

const UNWRITTEN = ' belum ditulis pada Pengukuran.'

/** One entry per place to go to; texts of one indicator that are not written yet become one sentence. */
export function gapGroups(gaps: Gap[]): GapGroup[] {
  return [...Map.groupBy(gaps, (gap) => gap.judul)].map(([judul, members]) => {
    const sentences = members.map((gap) => gap.sebab)
    const names = sentences.filter((text) => text.endsWith(UNWRITTEN)).map(nameOf)
    const others = sentences.filter((text) => !text.endsWith(UNWRITTEN))
    const written = names.length < 2 ? sentences : [...others, `Belum ditulis: ${names.join('; ')}.`]
    return { judul, path: members[0]?.path ?? { page: 'laporan' }, sebab: written }
  })
}

function nameOf(sentence: string): string {
  const name = sentence.slice(0, -UNWRITTEN.length)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
