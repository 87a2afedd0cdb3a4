import { PEJABAT_STATUS } from '@akuntabel/domain'
import type { OfficeData, Signer } from '../../data/office.ts'

/** Who reports, in full: `Sekretariat Komisi Pemilihan Umum Kota Blitar`. */
export function entityName(office: OfficeData): string {
  return office.entitas === 'sekretariat' ? `Sekretariat ${office.name}` : office.name
}

/** Who reports, in short: `KPU Kota Blitar`, `Sekretariat KPU Kota Blitar`. */
export function entityShortName(office: OfficeData): string {
  return office.entitas === 'sekretariat' ? `Sekretariat ${office.shortName}` : office.shortName
}

/** The post as it stands above a signature: `Plt. Ketua Komisi Pemilihan Umum Kota Blitar`; a bare `Ketua` gets its office. */
export function postOf(signer: Signer, office: OfficeData): string {
  const bare = /^(Ketua|Sekretaris)$/iu.test(signer.jabatan.trim())
  const post = bare ? `${signer.jabatan.trim()} ${office.name}` : signer.jabatan
  return `${PEJABAT_STATUS[signer.status]} ${post}`.trim()
}
