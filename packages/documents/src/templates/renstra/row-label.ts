import { toRoman } from '@akuntabel/domain'

interface Labelled {
  kode: string | null
  uraian: string
}

/** `I. Program Dukungan Manajemen (076.01.WA)` */
export function programLabel({ kode, uraian }: Labelled, at: number): string {
  const name = /^program\b/i.test(uraian) ? uraian : `Program ${uraian}`
  return `${toRoman(at + 1)}. ${name}${inBrackets(kode)}`
}

/** `2. Pembinaan Sumber Daya Manusia (3355)` */
export function kegiatanLabel({ kode, uraian }: Labelled, at: number): string {
  return `${at + 1}. ${uraian}${inBrackets(kode)}`
}

function inBrackets(kode: string | null): string {
  return kode === null || kode === '' ? '' : ` (${kode})`
}
