import { type DokumenHead, getDokumen, listPublikasi, type Publikasi, type Reader } from '@akuntabel/store'
import { isSealed } from '../dokumen/is-sealed.ts'
import { DOKUMEN } from '../dokumen/nama.ts'
import { AppError } from '../errors/app-error.ts'
import { entitasTahun, id } from '../input/schemas.ts'

/** A sealed document as its address names it. */
export const sealedAddress = entitasTahun.extend({ dokumen: id })

interface Address {
  entitas: string
  tahun: number
  dokumen: string
}

/** Only what is sealed is published; elsewhere than under its entity and year it does not exist. */
export async function requireSealed(tx: Reader, unit: string, address: Address): Promise<DokumenHead> {
  const head = await getDokumen(tx, unit, address.dokumen)
  if (head === null || head.entitas !== address.entitas || head.tahun !== address.tahun)
    throw new AppError('tidak-ditemukan')
  if (isSealed(head.state)) return head
  throw new AppError('keadaan-salah', { sentence: 'Dokumen ini belum tetap, sehingga belum dipublikasikan.' })
}

/** `Perjanjian Kinerja 2022 Nomor 3/PK/2022` */
export function titleOf({ jenis, tahun, nomor }: DokumenHead): string {
  const name = DOKUMEN[jenis as keyof typeof DOKUMEN] ?? jenis
  return `${name} ${tahun}${nomor === null ? '' : ` Nomor ${nomor}`}`
}

export async function publikasiOf(tx: Reader, head: DokumenHead): Promise<Publikasi[]> {
  const { unit_code: unit, entitas, tahun, id } = head
  return (await listPublikasi(tx, { unit, entitas, tahun })).filter((row) => row.dokumen_id === id)
}
