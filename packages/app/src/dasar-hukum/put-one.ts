import { type Peraturan, peraturanProblems } from '@akuntabel/domain'
import { putDasarHukum, type Writer } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { libraryWith, type OfficePeraturan } from './library.ts'

/** Saves one law where the library stays whole with it. */
export async function putOne(
  tx: Writer,
  { unit, by, own, row }: { unit: string; by: string; own: readonly OfficePeraturan[]; row: Peraturan },
): Promise<void> {
  const others = own.filter(({ kode }) => kode !== row.kode)
  requireWhole(libraryWith([...others, { ...row, version: 0 }]), row.kode)
  await putDasarHukum(tx, [columnsOf(unit, row)], by)
}

/** What is wrong with the law itself stands at its field; what it breaks elsewhere is a sentence. */
export function requireWhole(library: readonly OfficePeraturan[], kode: string): void {
  const problems = peraturanProblems(library)
  const own = problems.filter((one) => one.kode === kode)
  if (own.length > 0)
    throw invalidInput(Object.fromEntries(own.map(({ field, sentence }) => [field, sentence])))
  const [other] = problems
  if (other !== undefined) {
    throw new AppError('keadaan-salah', { sentence: `Belum disimpan. ${other.kode}: ${other.sentence}` })
  }
}

export function columnsOf(unit: string, { diubahOleh, ...row }: Peraturan) {
  const { kode, jenis, sebutan, nomor, tahun, tentang, terbit, ln, tln, bn, yakin, sumber } = row
  return {
    ...{ unit_code: unit, kode, jenis, sebutan, nomor, tahun, tentang, terbit, ln, tln, bn, yakin, sumber },
    diubah_oleh: [...diubahOleh],
  }
}
