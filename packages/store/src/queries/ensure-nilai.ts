import type { Writer } from '../context/transaction.ts'

/** The row a file belongs to, made empty where nobody has saved a figure yet. */
export async function ensureNilai(
  tx: Writer,
  {
    unit,
    pengukuranId,
    indikatorId,
    updatedBy,
  }: { unit: string; pengukuranId: string; indikatorId: string; updatedBy: string },
): Promise<void> {
  await tx
    .insertInto('pengukuran_nilai')
    .values({
      unit_code: unit,
      pengukuran_id: pengukuranId,
      indikator_id: indikatorId,
      updated_by: updatedBy,
    })
    .onConflict((on) => on.columns(['unit_code', 'pengukuran_id', 'indikator_id']).doNothing())
    .execute()
}
