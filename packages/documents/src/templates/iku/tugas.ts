import type { IkuBookData } from '../../data/iku.ts'
import type { Block } from '../../tree/block.ts'
import { heading, list } from '../../tree/make-block.ts'
import { entityName } from '../support/entity.ts'
import { tugasLines } from '../support/tugas-lines.ts'

/** What the law gives the entity to do, each line with its article; nothing where the office has not written it down. */
export function tugasPart({ office, tugas }: IkuBookData): Block[] {
  if (tugas.length === 0) return []
  return [
    heading({
      ...{ id: 'tugas', level: 1 },
      text: `TUGAS, WEWENANG, DAN KEWAJIBAN ${entityName(office).toUpperCase()}`,
    }),
    ...tugas.flatMap(({ judul, butir }, at) => [
      heading({ id: `tugas-${at + 1}`, level: 2, label: `${letter(at)}.`, text: judul }),
      list('decimal', tugasLines(butir)),
    ]),
  ]
}

function letter(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at)
}
