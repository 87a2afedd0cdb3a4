import type { Policy, TahapRka } from '@akuntabel/domain'
import { AppError } from '../errors/app-error.ts'

/** The stages of a year's plan of money: those of its policy, then what was written under another one. */
export function tahapOf({ rka }: Pick<Policy, 'rka'>, begun: Iterable<string>): TahapRka[] {
  const known = new Set(rka.tahap.map(({ kode }) => kode))
  const others = [...begun].filter((kode) => !known.has(kode))
  return [...rka.tahap, ...others.map((kode) => ({ kode, nama: kode }))]
}

export function requireTahap(stages: readonly TahapRka[], kode: string): TahapRka {
  const found = stages.find((one) => one.kode === kode)
  if (found !== undefined) return found
  const names = stages.map((one) => one.kode).join(', ')
  throw new AppError('tidak-ditemukan', {
    sentence: `Tahap RKA ini tidak ada dalam kebijakan tahun itu. Pilih: ${names}.`,
  })
}
