import { getPk, type Reader } from '@akuntabel/store'
import type { YearAnswer } from '../use-case/define-use-case.ts'

/** The year a PK is of, for actions that name it by its id. */
export async function yearOfPk(
  { id }: { id: string },
  { tx, unit }: { tx: Reader; unit: string },
): Promise<YearAnswer> {
  const pk = await getPk(tx, unit, id)
  return pk === null ? 'none' : { entitas: pk.entitas, tahun: pk.tahun }
}
