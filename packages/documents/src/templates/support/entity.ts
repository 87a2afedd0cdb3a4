import { PEJABAT_STATUS } from '@akuntabel/domain'
import type { OfficeData, Signer } from '../../data/office.ts'

/** Who reports, in full: `Sekretariat Komisi Pemilihan Umum Kota Blitar`. */
export function entityName(office: OfficeData): string {
  return office.entity.name
}

/** Who reports, in short: `KPU Kota Blitar`, `Sekretariat KPU Kota Blitar`. */
export function entityShortName(office: OfficeData): string {
  return office.entity.shortName
}

/** The post as it stands above a signature: `Plt. Ketua Komisi Pemilihan Umum Kota Blitar`; a bare `Ketua` gets its office. */
export function postOf(signer: Signer, office: OfficeData): string {
  const jabatan = signer.jabatan.trim()
  const bare = office.heads.some((head) => head.toLowerCase() === jabatan.toLowerCase())
  const post = bare ? `${jabatan} ${office.name}` : jabatan
  return `${PEJABAT_STATUS[signer.status]} ${post}`.trim()
}
