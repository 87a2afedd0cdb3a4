import { formatDate } from '@akuntabel/domain'
import type { BeritaAcaraData } from '../../data/berita-acara.ts'
import type { Block, SigningParty } from '../../tree/block.ts'
import { pageBreak, paragraph, signatures } from '../../tree/make-block.ts'
import { lampiranHead } from '../../tree/make-official.ts'
import { attendanceTable, personOf } from '../support/attendance.ts'
import { postOf } from '../support/entity.ts'
import { overTown } from '../support/letterhead.ts'
import { officialName } from '../support/official-name.ts'
import { numberLine } from '../support/paper-number.ts'

/** Where those who decided sign, two beside each other, the head of the meeting first. */
export function memberSignatures(data: BeritaAcaraData): Block[] {
  const { office, tanggal, hadir, ditandatangani } = data
  const place = tanggal === null ? `${office.place}, ……………………` : `${office.place}, ${formatDate(tanggal)}`
  const parties = hadir.map((one, at): SigningParty => {
    const party = { jabatan: postOf(one, office), nama: officialName(one, office), nip: null }
    return ditandatangani === at ? { ...party, sign: 'ttd' } : party
  })
  return Array.from({ length: Math.ceil(parties.length / 2) }, (_, at) =>
    signatures(at === 0 ? place : null, parties.slice(2 * at, 2 * at + 2)),
  )
}

/** The list of those present, with guests, on a page of its own. */
export function attendance(data: BeritaAcaraData): Block[] {
  const { office, judul, hadir, undangan } = data
  const members = hadir.map((one) => ({ nama: one.nama, jabatan: postOf(one, office) }))
  const guests = undangan.map(personOf)
  if (members.length + guests.length === 0) return []
  return [
    pageBreak(),
    lampiranHead(
      'LAMPIRAN',
      ...overTown(`BERITA ACARA ${office.entity.name}`, office),
      numberLine(data) ?? 'NOMOR ……………………',
      'TENTANG',
      judul.toUpperCase(),
    ),
    paragraph('DAFTAR HADIR', { align: 'center', style: 'run-in' }),
    attendanceTable([...members, ...guests]),
  ]
}
