import { type IndikatorCard, pkPins, type Reader } from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'

/** What a signed PK of the year or a later one promises stays where it is. */
export async function requireNotSigned(
  tx: Reader,
  { card, tahun, what }: { card: IndikatorCard; tahun: number; what: string },
): Promise<void> {
  const pins = await pkPins(tx, { unit: card.unit_code, indikatorId: card.id, from: tahun })
  const signed = pins.findLast(({ state }) => state === 'ditandatangani')
  if (signed === undefined) return
  throw new AppError('terkunci', {
    sentence: `${card.kode} ada dalam Perjanjian Kinerja ${signed.tahun} yang sudah ditandatangani, sehingga baru dapat ${what} mulai tahun ${signed.tahun + 1}.`,
  })
}
