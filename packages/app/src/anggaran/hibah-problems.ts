import { inherited, isHibah } from '@akuntabel/domain'
import { type Anggaran, anggaranAt, type Reader } from '@akuntabel/store'
import { isCommon } from '../sumber-dana/sources.ts'
import { movedLeaves } from './moved-leaves.ts'

/** Rows that a revision of a grant moved and that are not paid by a grant, one sentence for each revision. */
export async function hibahProblems(
  tx: Reader,
  { unit, tahun, anggaran }: { unit: string; tahun: number; anggaran: Anggaran },
): Promise<string[]> {
  const problems: string[] = []
  for (const { revisi } of anggaran.revisions.filter(({ jenis }) => isHibah(jenis))) {
    const after = await anggaranAt(tx, { unit, tahun, revisi })
    const before = await anggaranAt(tx, { unit, tahun, revisi: revisi - 1 })
    if (after?.paguRevisi !== revisi || before?.paguRevisi == null) continue
    const owners = new Map(
      [...before.rows, ...after.rows].map((row) => [
        row.kode,
        { induk: row.induk_kode, own: row.sumber_dana },
      ]),
    )
    const other = movedLeaves(before, after).filter((kode) => {
      const sumber = inherited(kode, owners)
      return sumber === null || isCommon(sumber)
    })
    if (other.length > 0)
      problems.push(
        `Revisi ke-${revisi} menyangkut hibah, tetapi baris yang berubah tidak bersumber dana hibah: ${other.join(', ')}. Pilih sumber dananya di Keluaran.`,
      )
  }
  return problems
}
