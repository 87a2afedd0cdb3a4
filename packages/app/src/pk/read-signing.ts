import { type Reader, readDataVersion } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { pk as kind } from '../dokumen/pk/pk.ts'
import { pkData } from '../dokumen/pk/pk-data.ts'
import type { Sealing } from '../dokumen/seal.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { postsNeeded, signersOf } from '../office/signers.ts'
import { loadPk } from './load-pk.ts'
import { type PkAddress, requireAddress } from './pk-address.ts'

interface Asked extends PkAddress {
  unit: string
  clock: Clock
  version: number
  tanggal?: string
  nomor?: string
}

/** The PK as it will stand once it is signed; null where it does not wait for a signature in this version. */
export async function readSigning(
  tx: Reader,
  { unit, clock, id, version, ...input }: Asked,
): Promise<Sealing | null> {
  const { full, office } = await loadPk(tx, { unit, id, clock })
  const { pk } = full
  requireAddress(pk, input)
  if (pk.state !== 'diajukan' || pk.version !== version) return null
  const { entitas, tahun } = pk
  const today = clock.today(office.unit.timezone)
  const tanggal = input.tanggal ?? today
  if (tanggal > today) throw invalidInput({ tanggal: 'Tanggal tanda tangan tidak boleh lewat hari ini.' })
  const penandaTangan = await signersOf(tx, { unit, entitas, tanggal, lembaga: office.lembaga })
  if (penandaTangan.length < postsNeeded(office.lembaga, entitas).length) {
    throw new AppError('belum-lengkap', {
      sentence: 'Pejabat penanda tangan pada tanggal itu belum tercatat.',
    })
  }
  const nomor = input.nomor || pk.nomor
  const signed = { ...pk, state: 'ditandatangani' as const, nomor, tanggal }
  const key = { unit, entitas, tahun, subjek: `pk/${id}` }
  return {
    kind,
    key,
    data: await pkData(tx, { full: { ...full, pk: signed }, office, parties: penandaTangan }),
    versi: await readDataVersion(tx, key),
    nomor,
    tanggal,
    penandaTangan,
  }
}
