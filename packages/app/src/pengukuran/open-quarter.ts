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
import type { RuledOffice } from '../office/office.ts'
import { ALLOWED, type Allow } from '../permission/actor.ts'
import { windowView } from '../year/window.ts'
import { MEASURED } from './keadaan-nilai.ts'
import { type OpenNow, openForBukti, openForFilling } from './pengukuran-allow.ts'

/**
 * Guard, inside the transaction: holds the quarter's state still and refuses where it may not be filled. The year's
 * own lock was asked before the action began.
 * Many savers share it; one who hands it in waits for them.
 */
export async function openQuarter(tx: Writer, ask: OpenAsk): Promise<Pengukuran> {
  const pengukuran = await shareQuarter(tx, ask)
  requireOpen(openForFilling(nowOf(pengukuran, ask)))
  return pengukuran
}

/** The same for a file: a quarter handed in takes the evidence it was promised, as long as it was promised. */
export async function openForEvidence(
  tx: Writer,
  ask: OpenAsk,
  { indikatorId, personName }: { indikatorId: string; personName: string },
): Promise<Pengukuran> {
  const pengukuran = await shareQuarter(tx, ask)
  const key = { unit: ask.office.unit.unit_code, pengukuranId: pengukuran.id, indikatorId }
  const nilai = (await getNilai(tx, key)) ?? MEASURED
  requireOpen(openForBukti(nowOf(pengukuran, ask), { nilai, today: ask.today }))
  await ensureNilai(tx, { ...key, updatedBy: personName })
  return pengukuran
}

type OpenAsk = Omit<Quarter, 'unit'> & { office: RuledOffice; today: string }

async function shareQuarter(tx: Writer, { office, today: _today, ...period }: OpenAsk): Promise<Pengukuran> {
  const unit = office.unit.unit_code
  const { id } = await ensurePengukuran(tx, { unit, ...period })
  return lockPengukuran(tx, { unit, id, mode: 'share' })
}

function nowOf({ state }: Pengukuran, { office, entitas, triwulan, today }: OpenAsk): OpenNow {
  const window = windowView(office, { jenis: 'pengukuran', triwulan, today })
  return { year: ALLOWED, state, rantai: office.policy.rantai[entitas], window }
}

function requireOpen(open: Allow): void {
  if (!open.ok) throw new AppError('terkunci', { sentence: open.why as string })
}
