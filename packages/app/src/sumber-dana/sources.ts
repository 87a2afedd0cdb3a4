import { listSumberDana, type Reader } from '@akuntabel/store'

/** What every budget of the state has, without being recorded. */
export const RUPIAH_MURNI = 'RM'
const COMMON = [
  { value: RUPIAH_MURNI, label: 'RM (Rupiah Murni)' },
  { value: 'PNBP', label: 'PNBP (Penerimaan Negara Bukan Pajak)' },
]

/** Sources of money a plan may name: the common ones and the office's own register. */
export async function sourceChoices(tx: Reader, unit: string): Promise<{ value: string; label: string }[]> {
  const own = (await listSumberDana(tx, unit)).filter(({ kode }) => !isCommon(kode))
  return [...COMMON, ...own.map(({ kode, nama }) => ({ value: kode, label: `${kode} (${nama})` }))]
}

export async function sourceCodes(tx: Reader, unit: string): Promise<string[]> {
  return (await sourceChoices(tx, unit)).map(({ value }) => value)
}

/** For a code that is in no register. */
export function unknownSource(kode: string): string {
  return `Sumber dana ${kode} belum dicatat. Catat dahulu di halaman Sumber dana.`
}

export function isCommon(kode: string): boolean {
  return COMMON.some(({ value }) => value === kode)
}
