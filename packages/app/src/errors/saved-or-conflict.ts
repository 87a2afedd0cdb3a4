import type { Saved } from '@akuntabel/store'
import { AppError } from './app-error.ts'

/** For steps where both versions have nothing to compare: who comes second is told to look again. */
export function savedOrRefuse<Row>(result: Saved<Row>): Row {
  if (result.saved !== undefined) return result.saved
  throw new AppError(result.conflict === null ? 'tidak-ditemukan' : 'keadaan-salah')
}
