import {
  ensurePengukuran,
  lockPengukuran,
  type Pengukuran,
  type Quarter,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { Office } from '../office/office.ts'
import { windowView } from '../year/window.ts'
import { openForFilling } from './pengukuran-allow.ts'

/**
 * Guard, inside the transaction: holds the quarter's state still and refuses where it may not be filled.
 * Many savers share it; one who hands it in waits for them.
 */
export async function openQuarter(
  tx: Writer,
  { office, today, ...period }: Omit<Quarter, 'unit'> & { office: Office; today: string },
): Promise<Pengukuran> {
  const unit = office.unit.unit_code
  const { id } = await ensurePengukuran(tx, { unit, ...period })
  const pengukuran = await lockPengukuran(tx, { unit, id, mode: 'share' })
  if (pengukuran === null) throw new AppError('tidak-ditemukan')
  const window = windowView(office, { jenis: 'pengukuran', triwulan: period.triwulan, today })
  const open = openForFilling({ state: pengukuran.state, window })
  if (!open.ok) throw new AppError('terkunci', { sentence: open.why as string })
  return pengukuran
}
