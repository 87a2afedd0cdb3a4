import type { Entitas } from '@akuntabel/app'
import { InvalidArgumentError } from 'commander'

export function parseTahun(text: string): number {
  if (!/^20\d{2}$/.test(text))
    throw new InvalidArgumentError(`Tahun "${text}" tidak dapat dibaca, contoh: 2021.`)
  return Number(text)
}

export function parseSatker(text: string): string {
  const code = text.replace('.', '')
  if (!/^\d{2}(\d{2})?$/.test(code)) {
    throw new InvalidArgumentError(`Kode satker "${text}" tidak dapat dibaca, contoh: 3572.`)
  }
  return code
}

export function parseEntitas(text: string): Entitas {
  if (text === 'kpu' || text === 'sekretariat') return text
  throw new InvalidArgumentError(`Entitas "${text}" tidak dikenal; pilih kpu atau sekretariat.`)
}

export function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 552) {
    throw new InvalidArgumentError(`Jumlah "${text}" tidak dapat dipakai; tulis bilangan 1 sampai 552.`)
  }
  return count
}
