import type { PkData } from '../../data/pk.ts'
import type { ParagraphBlock } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { value } from '../../tree/make-inline.ts'
import { noRevisionReason } from '../support/missing.ts'
import { withoutStop } from '../support/sentence.ts'

/** Title of the agreement: `PERJANJIAN KINERJA TAHUN 2021`, with `PERUBAHAN KE-1` when revised. */
export function pkTitle(pk: PkData): string {
  const title = `Perjanjian Kinerja Tahun ${pk.tahun}`
  return pk.revisi === 0 ? title : `Perubahan ke-${pk.revisi} ${title}`
}

/** A revision says which it is and why. */
export function revisionReason(pk: PkData): ParagraphBlock[] {
  if (pk.revisi === 0) return []
  const ordinal = value({ text: `ke-${pk.revisi}`, raw: String(pk.revisi), source: `pk:revisi:${pk.tahun}` })
  const reason = pk.alasanRevisi?.trim() ? withoutStop(pk.alasanRevisi) : noRevisionReason(null)
  return [
    prose(
      'Perjanjian ini merupakan perubahan ',
      ordinal,
      ` atas Perjanjian Kinerja Tahun ${pk.tahun} dan menggantikan perjanjian sebelumnya. Alasan perubahan: `,
      reason,
      '.',
    ),
  ]
}
