import type { Reader } from '../context/transaction.ts'
import type { Ringkasan } from '../queries/ringkasan.ts'
import type { Entitas } from '../tables/columns.ts'

/** The summary rows of an office's year, to look at; the program reads those of the offices below. */
export async function listRingkasan(
  tx: Reader,
  { unit, tahun, entitas }: { unit: string; tahun: number; entitas?: Entitas },
): Promise<Ringkasan[]> {
  const query = tx
    .selectFrom('ringkasan')
    .selectAll()
    .where('unit_code', '=', unit)
    .where('tahun', '=', tahun)
  return (entitas === undefined ? query : query.where('entitas', '=', entitas))
    .orderBy('entitas')
    .orderBy('triwulan')
    .execute()
}
