import {
  ensureNilai,
  ensurePengukuran,
  getNilai,
  lockPengukuran,
  type Pengukuran,
  type Quarter,
  type Writer,
} from '@akuntabel/store'
import { AppError } from '../errors/app-error.ts'
import type { Office } from '../office/office.ts'
import { ALLOWED, type Allow } from '../permission/actor.ts'
import { type WindowView, windowView } from '../year/window.ts'
import { MEASURED } from './keadaan-nilai.ts'
import { openForBukti, openForFilling } from './pengukuran-allow.ts'

/**
 * Guard, inside the transaction: holds the quarter's state still and refuses where it may not be filled. The year's
 * own lock was asked before the action began.
 * Many savers share it; one who hands it in waits for them.
 */
export async function openQuarter(tx: Writer, ask: OpenAsk): Promise<Pengukuran> {
  const pengukuran = await shareQuarter(tx, ask)
  requireOpen(openForFilling({ year: ALLOWED, state: pengukuran.state, window: windowOf(ask) }))
  return pengukuran
}

/** The same for a file: a quarter handed in takes the evidence it was promised, as long as it was promised. */
export async function openForEvidence(
  tx: Writer,
  ask: OpenAsk,
  { indikatorId, personName }: { indikatorId: string; personName: string },
): Promise<Pengukuran> {
  const pengukuran = await shareQuarter(tx, ask)
  const quarter = { year: ALLOWED, state: pengukuran.state, window: windowOf(ask) }
  const key = { unit: ask.office.unit.unit_code, pengukuranId: pengukuran.id, indikatorId }
  const nilai = (await getNilai(tx, key)) ?? MEASURED
  requireOpen(openForBukti(quarter, { nilai, today: ask.today }))
  await ensureNilai(tx, { ...key, updatedBy: personName })
  return pengukuran
}

type OpenAsk = Omit<Quarter, 'unit'> & { office: Office; today: string }

async function shareQuarter(tx: Writer, { office, today: _today, ...period }: OpenAsk): Promise<Pengukuran> {
  const unit = office.unit.unit_code
  const { id } = await ensurePengukuran(tx, { unit, ...period })
  const pengukuran = await lockPengukuran(tx, { unit, id, mode: 'share' })
  if (pengukuran === null) throw new AppError('tidak-ditemukan')
  return pengukuran
}

function windowOf({ office, triwulan, today }: OpenAsk): WindowView {
  return windowView(office, { jenis: 'pengukuran', triwulan, today })
}

function requireOpen(open: Allow): void {
  if (!open.ok) throw new AppError('terkunci', { sentence: open.why as string })
}
