import {
  ensurePengukuran,
  lockPengukuran,
  type Pengukuran,
  type Quarter,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import { windowView } from '../year/window.ts'
import { openForFilling } from './pengukuran-allow.ts'

/**
 * Guard, inside the transaction: holds the quarter's state still and refuses where it may not be filled.
 * Many savers share it; one who hands it in waits for them.
 */
export async function openQuarter(tx: Writer, quarter: Quarter & { today: string }): Promise<Pengukuran> {
  const { today, ...key } = quarter
  const { id } = await ensurePengukuran(tx, key)
  const pengukuran = await lockPengukuran(tx, { unit: key.unit, id, mode: 'share' })
  if (pengukuran === null) throw new AppError('tidak-ditemukan')
  const { unit, tahun, triwulan } = key
  const window = await windowView(tx, { unit, tahun, jenis: 'pengukuran', triwulan, today })
  const open = openForFilling({ state: pengukuran.state, window })
  if (!open.ok) throw new AppError('terkunci', { sentence: open.why as string })
  return pengukuran
}
