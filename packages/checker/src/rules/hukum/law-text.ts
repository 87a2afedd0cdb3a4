import type { CitationFact } from '../../facts/types.ts'

/** `Undang-Undang Nomor 7 Tahun 2017`, from whatever the citation wrote. */
export function lawText({ jenis, nomor, tahun }: Pick<CitationFact, 'jenis' | 'nomor' | 'tahun'>): string {
  const kind = jenis
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\bKpu\b/, 'KPU')
    .replace('Menpanrb', 'MenPANRB')
  return `${kind} Nomor ${nomor}${tahun === null ? '' : ` Tahun ${tahun}`}`
}
