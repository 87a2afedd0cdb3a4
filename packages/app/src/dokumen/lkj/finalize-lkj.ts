import { closeTahun, latestDokumen, nomorOf, readDataVersion } from '@akuntabel/store'
import { z } from 'zod'
import { invalidInput } from '../../errors/field-errors.ts'
import { Outdated } from '../../errors/outdated.ts'
import { entitasTahun, kunci, optionalDate } from '../../input/schemas.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { type PreparedSeal, prepareSeal, writeSeal } from '../seal.ts'
import { naskahSubjek, numberNaskah } from './laporan-nomor.ts'
import { lkj } from './lkj.ts'
import { readyForFinal, requireReadyLkj } from './lkj-state.ts'
import { requireApproved } from './require-approved.ts'
import { requireComplete } from './require-complete.ts'

/** Freezes data, text, signer and files; refused while anything is missing or a quarter is not approved. */
export const finalizeLkj = defineUseCase({
  name: 'finalize-lkj',
  kind: 'submit',
  permission: 'lkj.final',
  audit: 'lkj.final',
  input: entitasTahun.extend({ nomor: z.string().trim().max(120).optional(), tanggal: optionalDate, kunci }),
  year: ({ entitas, tahun }) => ({ entitas, tahun, closed: 'menutup' }),

  /** Null where it is not ready, or final already: then `run` answers the same receipt, or refuses. */
  async before(ctx, input): Promise<PreparedSeal | null> {
    const key = { unit: ctx.unit, entitas: input.entitas, tahun: input.tahun }
    const clock = ctx.services.clock
    const found = await ctx.read(async (tx) => {
      const { office, plan } = await requirePlan(tx, key)
      const tanggal = signingDay({ ...input, today: clock.today(office.unit.timezone) })
      const dokumen = await latestDokumen(tx, { ...key, jenis: 'lkj' })
      if (!readyForFinal(dokumen?.state ?? 'draf', office).ok) return null
      const { data } = await requireComplete(tx, { key, plan, clock, tanggal })
      const subjek = dokumen === null ? '' : naskahSubjek.laporan(dokumen)
      const nomor = input.nomor || ((await nomorOf(tx, ctx.unit, subjek))?.nomor ?? null)
      return { data, nomor, tanggal, versi: await readDataVersion(tx, key) }
    })
    if (found === null) return null
    const sealing = {
      kind: lkj,
      key: { ...key, subjek: '' },
      ...found,
      penandaTangan: [found.data.signer],
    }
    return prepareSeal(ctx.services, sealing, ctx.actor.personId)
  },

  async run({ tx, unit, actor, before }, { entitas, tahun }) {
    const key = { unit, entitas, tahun }
    const { office, plan } = await requirePlan(tx, key)
    const head = await requireReadyLkj(tx, key, office)
    if (before === null) throw new Outdated()
    requireApproved(plan)
    const { nomor, tanggal } = before
    if (nomor !== null) {
      // One that somebody typed enters the register now; one that was taken from it is there.
      const subjek = naskahSubjek.laporan(head)
      const by = actor.personName
      await numberNaskah(tx, { key, office, naskah: 'laporan', subjek, tanggal, by, nomor })
    }
    const { id, trail } = await writeSeal(tx, before, { oleh: actor.personName })
    await closeTahun(tx, { ...key, dokumenId: id, oleh: actor.personName })
    return {
      audit: { subject: `dokumen/${id}`, data: { tahun, entitas, tanggal, ...trail } },
    }
  },
})

/** A report is signed after its year has ended, and not tomorrow. */
function signingDay({ tahun, tanggal, today }: { tahun: number; tanggal?: string; today: string }): string {
  const day = tanggal ?? today
  if (day > today) throw invalidInput({ tanggal: 'Tanggal laporan tidak boleh lewat hari ini.' })
  if (day <= `${tahun}-12-31`)
    throw invalidInput({ tanggal: `Laporan tahun ${tahun} ditandatangani setelah tahun itu berakhir.` })
  return day
}
