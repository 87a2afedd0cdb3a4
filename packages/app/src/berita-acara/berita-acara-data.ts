import type { BeritaAcaraData } from '@akuntabel/documents'
import type { BeritaAcara, Reader } from '@akuntabel/store'
import type { Clock } from '../config/clock.ts'
import { type Office, officeData } from '../office/office.ts'
import { signer } from '../office/signers.ts'
import { whoMeets } from './who-meets.ts'

interface Asked {
  row: BeritaAcara
  office: Office
  clock: Clock
  /** Id of the official who signs in the program. */
  oleh?: string
}

/** Input of the template *Berita Acara*: of a draft as it would read today. */
export async function beritaAcaraData(
  tx: Reader,
  { row, office, clock, oleh }: Asked,
): Promise<BeritaAcaraData> {
  const { unit_code: unit, entitas, tahun, judul, rapat, tempat, tanggal, undangan, putusan } = row
  const day = tanggal ?? clock.today(office.unit.timezone)
  const people = await whoMeets(tx, { unit, entitas, tanggal: day })
  const present = people.filter((one) => row.hadir.includes(one.row.id))
  const place = present.findIndex((one) => one.row.id === oleh)
  return {
    office: await officeData(tx, office, entitas),
    ...{ tahun, judul, rapat, tempat, tanggal, undangan, putusan },
    ...{ state: row.state, nomor: row.nomor },
    hadir: present.map(signer),
    ditandatangani: place < 0 ? null : place,
    paper: office.unit.profile.paper ?? 'F4',
    createdAt: `${tanggal ?? `${tahun}-01-01`}T00:00:00Z`,
  }
}
