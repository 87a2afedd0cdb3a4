import { formatDate } from '@akuntabel/domain'
import { type DokumenHead, latestDokumen, nomorOf, type Reader, type Writer } from '@akuntabel/store'
import { entitasLabel } from '../../lembaga/lembaga-of.ts'
import { giveNumber } from '../../nomor/give-number.ts'
import type { Office } from '../../office/office.ts'
import { isSealed } from '../is-sealed.ts'
import type { LkjKey } from './lkj-key.ts'

/** The papers of a report that are numbered: itself, and the letter it is sent with. */
export const NASKAH = {
  laporan: 'Laporan Kinerja',
  'surat-pengantar': 'Surat Pengantar Laporan Kinerja',
} as const

export type Naskah = keyof typeof NASKAH

/** What a number of the register is for: one version of a report; of a year's letter. */
export const naskahSubjek = {
  laporan: ({ id }: Pick<DokumenHead, 'id'>): string => `dokumen/${id}`,
  surat: ({ entitas, tahun }: Pick<LkjKey, 'entitas' | 'tahun'>): string =>
    `surat-pengantar/${entitas}/${tahun}`,
}

interface Numbered {
  key: LkjKey
  office: Office
  naskah: Naskah
  subjek: string
  tanggal: string
  by: string
  /** As somebody typed it; null takes the next one. */
  nomor: string | null
}

/** The next number of the register of letters, or a typed one that nobody has. */
export function numberNaskah(tx: Writer, { key, office, naskah, ...given }: Numbered): Promise<string> {
  const { unit, entitas, tahun } = key
  const perihal = `${NASKAH[naskah]} ${entitasLabel(office, entitas)} Tahun ${tahun}`
  return giveNumber(tx, { ...given, unit, register: 'surat', perihal })
}

export interface LaporanNomorView {
  laporan: string | null
  surat: { nomor: string; tanggalText: string } | null
}

/** The numbers a report and its letter bear now. */
export async function laporanNomor(tx: Reader, key: LkjKey): Promise<LaporanNomorView> {
  const head = await latestDokumen(tx, { ...key, jenis: 'lkj' })
  const taken = head === null ? null : await nomorOf(tx, key.unit, naskahSubjek.laporan(head))
  const surat = await nomorOf(tx, key.unit, naskahSubjek.surat(key))
  return {
    laporan: (head !== null && isSealed(head.state) ? head.nomor : taken?.nomor) ?? null,
    surat: surat && { nomor: surat.nomor, tanggalText: formatDate(surat.tanggal) },
  }
}
