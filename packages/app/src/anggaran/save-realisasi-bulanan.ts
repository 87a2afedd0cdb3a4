import { monthName, type Policy } from '@akuntabel/domain'
import {
  type AnggaranRow,
  anggaranAt,
  lockYearRingkasan,
  putRealisasiAnggaran,
  realisasiPerBulan,
  removeRealisasiAnggaran,
} from '@akuntabel/store'
import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { AppError } from '../errors/app-error.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { readMoney } from '../input/figure-input.ts'
import { tahun } from '../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { changedFields } from '../lembar/sheet-rows.ts'
import { loadOffice } from '../office/office.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { refreshYearRingkasan } from '../year/refresh-ringkasan.ts'
import { leavesOf } from './budget-rows.ts'
import { REALISASI_LABELS, realisasiRows } from './realisasi-rows.ts'
import { requireReason } from './require-reason.ts'

/** What was spent in a month, row by row; one that goes above its pagu has its reason, where the policy takes one. */
export const saveRealisasiBulanan = defineUseCase({
  name: 'save-realisasi-bulanan',
  kind: 'write',
  permission: 'anggaran.isi',
  audit: 'anggaran.realisasi',
  input: z.object({
    tahun,
    bulan: z.coerce.number().int().min(1).max(12),
    rows: z.array(sheetRow).max(2000),
    draf: drafInput,
  }),
  year: ({ tahun }) => ({ entitas: null, tahun }),
  async run({ tx, unit, actor, services }, { tahun, bulan, rows, draf }) {
    const office = await loadOffice(tx, unit, tahun)
    await lockYearRingkasan(tx, { unit, tahun })
    const anggaran = await anggaranAt(tx, { unit, tahun })
    if (anggaran === null)
      throw new AppError('tidak-ditemukan', { sentence: `Belum ada DIPA tahun ${tahun}.` })
    const dipaId = anggaran.dipa.id
    const leaves = new Map(leavesOf(anggaran).map((row) => [row.kode, row]))
    const month = (await realisasiPerBulan(tx, unit, dipaId)).filter((row) => row.bulan === bulan)
    const known = new Map(month.map((row) => [row.kode, row.amount]))
    const now = realisasiRows([...leaves.keys()], month)
    const by = { updated_by: actor.personName, updated_at: services.clock.now() }
    const spent = new Map<string, Parameters<typeof putRealisasiAnggaran>[1][number]>()
    const save = async (row: SheetRow) => {
      const kode = row.id.slice('baris/'.length)
      const [saved, leaf] = [now.get(row.id), leaves.get(kode)]
      if (saved === undefined || leaf === undefined)
        throw new AppError('tidak-ditemukan', { sentence: `Baris ${kode} tidak dapat diisi.` })
      const shown = { labels: REALISASI_LABELS, timezone: office.unit.timezone }
      if (changedFields(row, saved, shown).length === 0) return { version: saved.version, audit: null }
      const typed = { ...saved.fields, ...row.fields }
      const amount = (typed.jumlah ?? '').trim() === '' ? null : readMoney(typed.jumlah ?? '', 'jumlah')
      // A month that says nothing takes its reason with it; one that is typed now would be lost.
      if (amount === null && row.fields.alasan?.trim())
        throw invalidInput({ jumlah: 'Tulis jumlahnya, atau kosongkan alasannya.' })
      const alasan = reasonOf(leaf, { amount, before: known.get(kode) ?? 0n, typed, policy: office.policy })
      const place = { unit_code: unit, dipa_id: dipaId, kode, bulan }
      if (amount === null) await removeRealisasiAnggaran(tx, place)
      else spent.set(kode, { ...place, ...by, amount, alasan, sampel: false })
      const perubahan = { [`baris.${kode}`]: `${known.get(kode) ?? 'kosong'} → ${amount ?? 'kosong'}` }
      return {
        version: amount === null ? 0 : saved.version + 1,
        audit: {
          subject: `anggaran/${dipaId}/${bulan}`,
          data: { bulan: monthName(bulan), tahun, jumlah: 1, ...perubahan, ...(alasan ? { alasan } : {}) },
        },
      }
    }
    const kunci = drafKey.realisasi({ tahun, bulan })
    const done = await saveRows(tx, { ...{ rows, unit, personId: actor.personId, kunci, draf, save } })
    await putRealisasiAnggaran(tx, [...spent.values()])
    if (done.audit.length > 0) await refreshYearRingkasan(tx, office, tahun)
    return done
  },
})

interface Typed {
  amount: bigint | null
  before: bigint
  typed: Record<string, string>
  policy: Policy
}

/** What is said of the row: asked for where the month takes it above its pagu. */
function reasonOf(leaf: AnggaranRow, { amount, before, typed, policy }: Typed): string | null {
  const alasan = (typed.alasan ?? '').trim()
  if (alasan.length > 500) throw invalidInput({ alasan: 'Paling banyak 500 huruf.' })
  if (amount === null) return null
  const spent = leaf.realisasi ?? 0n
  requireReason(leaf, { before: spent, after: spent - before + amount, alasan, policy })
  return alasan || null
}
