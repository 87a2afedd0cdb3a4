import { ENTITAS, formatRupiah, monthName } from '@akuntabel/domain'
import { anggaranAt, lockRingkasan, putRealisasiAnggaran, realisasiPerBulan } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { readMoney } from '../input/figure-input.ts'
import { longText, tahun } from '../input/schemas.ts'
import { loadOffice } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { formatInstant } from '../view/instant.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { sumBudget } from './budget-rows.ts'
import { requireReason, rowsAbove } from './rows-above.ts'

const entry = z.object({
  kode: z.string().max(40),
  amount: z.string().max(40),
  /** The raw figure shown when the form was opened, empty where there was none. */
  before: z.string().max(40),
})

export const saveRealisasiBulanan = defineUseCase({
  name: 'save-realisasi-bulanan',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.realisasi',
  input: z.object({
    tahun,
    bulan: z.coerce.number().int().min(1).max(12),
    values: z.array(entry).min(1).max(2000),
    /** Why a row goes above its pagu, where the policy takes a reason. */
    alasan: longText(500),
  }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor }, { tahun, bulan, values, alasan }) {
    const office = await loadOffice(tx, unit, tahun)
    for (const entitas of ENTITAS) await lockRingkasan(tx, { unit, entitas, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null)
      throw new AppError('tidak-ditemukan', { sentence: `Belum ada DIPA tahun ${tahun}.` })
    const leaves = new Set(
      sumBudget(anggaran)
        .rows.filter((row) => row.leaf)
        .map((row) => row.row.kode),
    )
    const month = (await realisasiPerBulan(tx, unit, anggaran.dipa.id)).filter((row) => row.bulan === bulan)
    const known = new Map(month.map((row) => [row.kode, row.amount]))
    const now = new Map(month.map((row) => [row.kode, row]))
    // A figure that is only lowered keeps what was said of it.
    const reasons = new Map(month.map((row) => [row.kode, row.alasan]))
    const changed = values.flatMap(({ kode, amount, before }) => {
      if (!leaves.has(kode))
        throw new AppError('tidak-ditemukan', { sentence: `Baris ${kode} tidak dapat diisi.` })
      if (amount.trim() === '') return []
      const value = readMoney(amount, `values.${kode}`)
      const current = known.get(kode)
      if (current === value) return []
      if ((current?.toString() ?? '') !== before.replace(/[^\d-]/g, ''))
        throw stale(kode, { mine: value, theirs: now.get(kode), timezone: office.unit.timezone })
      return [{ unit_code: unit, dipa_id: anggaran.dipa.id, kode, bulan, amount: value, sampel: false }]
    })
    const above = rowsAbove(anggaran, changed, known)
    requireReason(above, { alasan, policy: office.policy })
    await putRealisasiAnggaran(
      tx,
      changed.map((row) => ({
        ...row,
        ...{ updated_by: actor.personName, updated_at: new Date() },
        alasan: above.has(row.kode) ? alasan : (reasons.get(row.kode) ?? null),
      })),
    )
    for (const entitas of ENTITAS) await refreshRingkasan(tx, { office, entitas, tahun })
    return {
      view: { saved: changed.length },
      audit: {
        subject: `anggaran/${anggaran.dipa.id}/${bulan}`,
        data: {
          ...{ bulan: monthName(bulan), tahun, jumlah: changed.length, ...changes(changed, known) },
          ...(above.size > 0 ? { alasan: alasan ?? null } : {}),
        },
      },
    }
  },
})

function changes(
  rows: { kode: string; amount: bigint }[],
  known: Map<string, bigint>,
): Record<string, string> {
  return Object.fromEntries(
    rows.map(({ kode, amount }) => [`baris.${kode}`, `${known.get(kode) ?? 'kosong'} → ${amount}`]),
  )
}

type Spent = Awaited<ReturnType<typeof realisasiPerBulan>>[number]

function stale(
  kode: string,
  { mine, theirs, timezone }: { mine: bigint; theirs: Spent | undefined; timezone: string },
): AppError {
  const text = theirs === undefined ? '' : formatRupiah(theirs.amount)
  const at = theirs?.updated_at ?? null
  const field = { field: kode, label: `Baris ${kode}`, mine: formatRupiah(mine), theirs: text }
  return new AppError('konflik', {
    conflict: {
      fields: [field],
      mine: { [kode]: mine.toString() },
      theirs: { [kode]: theirs?.amount.toString() ?? '' },
      version: theirs?.version ?? 0,
      by: theirs?.updated_by ?? 'Orang lain',
      atText: at === null ? '' : formatInstant(at, timezone),
    },
  })
}
