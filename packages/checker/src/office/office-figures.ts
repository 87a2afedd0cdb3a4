import type { Decimal } from '@akuntabel/domain/notation'

/** What an office's own data says of one entity and year. Not filled is null and is never compared. */
export interface OfficeFigures {
  tahun: number
  entitas: 'kpu' | 'sekretariat'
  indikator: {
    uraian: string
    target: Decimal | null
    realisasi: Decimal | null
    /** As counted and as capped by the policy; a document may print either. */
    capaian: { raw: Decimal | null; capped: Decimal | null }
  }[]
  anggaran: { kode: string; pagu: bigint; realisasi: bigint | null }[]
}
