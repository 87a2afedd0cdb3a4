import type { Content } from '../../tree/make-inline.ts'
import { count } from './figures.ts'

/** A sentence of the agency with a count in its place: `Anggota … berjumlah 5 (lima) orang.` */
export function counted(sentence: string, number: number, source: string): Content[] {
  return sentence
    .split('{jumlah}')
    .flatMap((part, at): Content[] => (at === 0 ? [part] : [count(number, source), part]))
}
