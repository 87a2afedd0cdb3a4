import type { Jenis } from '@akuntabel/documents'
import { PERIODE, PERIODE_NAMES, type Periode } from '@akuntabel/domain'
import { AppError } from '../errors/app-error.ts'
import type { VersiDokumen } from './jenis.ts'
import { DOKUMEN } from './nama.ts'

/** The part of a year a paper is about, of its subject `pengukuran-sasaran/tw1`. */
export function periodeOf(subjek: string): Periode {
  const name = subjek.slice(subjek.indexOf('/') + 1)
  const found = PERIODE_NAMES.find((one) => one === name)
  if (found === undefined) throw new Error(`not a part of a year: ${subjek}`)
  return found
}

/** A paper of a part of the year as a list shows it. */
export function periodeVersi(
  jenis: Jenis,
  { periode, state, stateLabel }: Pick<VersiDokumen, 'state' | 'stateLabel'> & { periode: Periode },
): VersiDokumen {
  return {
    judul: `${DOKUMEN[jenis]} ${PERIODE[periode]}`,
    ...{ subjek: `${jenis}/${periode}`, state, stateLabel, nomor: null, tanggal: null },
  }
}

/** Where nothing is known yet of the part of the year that was asked for, or of the whole of it. */
export function nothingYet(
  periode: Periode | null,
  { tahun, where }: { tahun: number; where: string },
): AppError {
  const of = periode === null ? `tahun ${tahun}` : `${PERIODE[periode]} tahun ${tahun}`
  return new AppError('tidak-ditemukan', {
    sentence: `Belum ada angka ${of}. Isi dahulu di halaman ${where}.`,
  })
}
