import { DOKUMEN_STATES, type DokumenState, formatPercent, serapan, TRIWULAN } from '@akuntabel/domain'
import { latestDokumen, listTeks, type Reader } from '@akuntabel/store'
import { entitasTahun } from '../../input/schemas.ts'
import { ALLOWED, type Allow, allow, refuse } from '../../permission/actor.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { type MeanView, meanView } from '../../view/capaian.ts'
import { type MoneyView, moneyView } from '../../view/figure.ts'
import { formatInstant } from '../../view/instant.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { entitasMean, sasaranMean } from '../../year/measure.ts'
import type { YearPlan } from '../../year/plan.ts'
import { isSealed } from '../is-sealed.ts'
import { type Completeness, lkjCompleteness } from './completeness.ts'
import { type GapView, gapViews } from './gap-view.ts'
import type { LkjKey } from './lkj-key.ts'
import { LKJ_PARTS, type LkjBagian } from './lkj-parts.ts'
import { finalLkj } from './load-lkj.ts'

export interface LkjPartView {
  bagian: LkjBagian
  judul: string
  hint: string
  isi: string
  version: number
  filled: boolean
  required: boolean
}

export interface LkjView {
  state: DokumenState
  stateLabel: string
  dokumenId: string | null
  version: number
  parts: LkjPartView[]
  gaps: GapView[]
  completeness: Completeness
  ringkas: {
    capaian: MeanView
    sasaran: { uraian: string; capaian: MeanView }[]
    anggaran: { pagu: MoneyView; realisasi: MoneyView; sisa: MoneyView; persenText: string } | null
  }
  may: { write: Allow; finalize: Allow; build: Allow }
  finalAtText: string | null
  hash: string | null
}

/** The report's state: what is written, what is missing and where to fill it in, and the figures it will print. */
export const readLkj = defineUseCase({
  name: 'read-lkj',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, actor, services }, { entitas, tahun }): Promise<LkjView> {
    const key = { unit, entitas, tahun }
    const { office, plan } = await requirePlan(tx, key)
    const dokumen = await latestDokumen(tx, { ...key, jenis: 'lkj' })
    const final = dokumen !== null && isSealed(dokumen.state)
    const state = dokumen?.state ?? 'draf'
    const today = services.clock.today(office.unit.timezone)
    const { data, gaps } = await finalLkj(tx, { key, clock: services.clock, tanggal: today })
    const missing = final ? [] : gapViews(gaps, { data, plan })
    return {
      state,
      stateLabel: DOKUMEN_STATES[state],
      dokumenId: dokumen?.id ?? null,
      version: dokumen?.version ?? 0,
      parts: await partViews(tx, key),
      gaps: missing,
      completeness: lkjCompleteness(plan, missing.length),
      ringkas: {
        capaian: meanView(entitasMean(plan, 4), plan.scale),
        sasaran: plan.sasaran.map((sasaran) => ({
          uraian: sasaran.uraian,
          capaian: meanView(sasaranMean(plan, sasaran.indikator, 4), plan.scale),
        })),
        anggaran: anggaranView(data.anggaran),
      },
      may: {
        write: allow(
          actor,
          'lkj.tulis',
          final ? refuse('Laporan sudah final dan tidak dapat diubah lagi.') : ALLOWED,
        ),
        finalize: allow(actor, 'lkj.final', finalState({ final, plan, missing: missing.length })),
        build: allow(actor, 'lkj.susun'),
      },
      finalAtText: dokumen?.finalized_at ? formatInstant(dokumen.finalized_at, office.unit.timezone) : null,
      hash: dokumen?.hash ?? null,
    }
  },
})

async function partViews(tx: Reader, key: LkjKey): Promise<LkjPartView[]> {
  const rows = new Map((await listTeks(tx, { ...key, jenis: 'lkj' })).map((row) => [row.bagian, row]))
  return LKJ_PARTS.map((part) => {
    const row = rows.get(part.bagian)
    return { ...part, isi: row?.isi ?? '', version: row?.version ?? 0, filled: (row?.isi ?? '') !== '' }
  })
}

function finalState({ final, plan, missing }: { final: boolean; plan: YearPlan; missing: number }): Allow {
  if (final) return refuse('Laporan sudah final.')
  if (missing > 0) return refuse(`${missing} isian belum lengkap.`)
  const open = TRIWULAN.filter((triwulan) => plan.quarters[triwulan].state !== 'disetujui').length
  return open > 0 ? refuse(`${open} triwulan belum disetujui.`) : ALLOWED
}

function anggaranView(
  anggaran: { total: { pagu: bigint; realisasi: bigint } } | null,
): LkjView['ringkas']['anggaran'] {
  if (anggaran === null) return null
  const { pagu, realisasi } = anggaran.total
  const share = serapan(pagu, realisasi)
  return {
    pagu: moneyView(pagu),
    realisasi: moneyView(realisasi),
    sisa: moneyView(pagu - realisasi),
    persenText: share === null ? 'Belum dapat dihitung' : formatPercent(share, { digits: 2, trim: false }),
  }
}
