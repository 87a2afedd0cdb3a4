import { DOKUMEN_STATES, type DokumenState, formatDate, formatPercent, serapan } from '@akuntabel/domain'
import { latestDokumen, listDokumen, type Reader } from '@akuntabel/store'
import { drafKey } from '../../draf/draf-key.ts'
import type { DrafView } from '../../draf/draf-view.ts'
import { entitasTahun } from '../../input/schemas.ts'
import { type KomentarListView, komentarView } from '../../komentar/komentar-view.ts'
import type { RuledOffice } from '../../office/office.ts'
import { type Actor, ALLOWED, type Allow, allow, refuse } from '../../permission/actor.ts'
import type { TeksPartView } from '../../teks/teks-part.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { type MeanView, meanView } from '../../view/capaian.ts'
import { type MoneyView, moneyOrNull, moneyView } from '../../view/figure.ts'
import { formatInstant } from '../../view/instant.ts'
import { requirePlan } from '../../year/load-plan.ts'
import { entitasMean, sasaranMean } from '../../year/measure.ts'
import type { YearPlan } from '../../year/plan.ts'
import { doneWord, openQuarters } from '../../year/quarter-done.ts'
import { isSealed } from '../is-sealed.ts'
import { type DokumenLink, dokumenBeside } from '../registry.ts'
import { readDokumenParts } from '../teks/read-parts.ts'
import { type Completeness, lkjCompleteness } from './completeness.ts'
import { type GapView, gapViews } from './gap-view.ts'
import { type LaporanNomorView, laporanNomor } from './laporan-nomor.ts'
import type { LkjKey } from './lkj-key.ts'
import { LKJ_PARTS } from './lkj-parts.ts'
import { openForWriting, readyForFinal } from './lkj-state.ts'
import { missingOfYear } from './missing-of-year.ts'

/** A final version that a later one corrects; it stays readable. */
export interface LkjVersionView {
  revisi: number
  tanggalText: string | null
  alasan: string | null
}

export interface LkjView {
  state: DokumenState
  stateLabel: string
  dokumenId: string | null
  version: number
  parts: TeksPartView[]
  draf: DrafView
  gaps: GapView[]
  komentar: KomentarListView
  completeness: Completeness
  ringkas: {
    capaian: MeanView
    sasaran: { uraian: string; capaian: MeanView }[]
    /** Realisasi and sisa are null where nothing was entered. */
    anggaran: {
      pagu: MoneyView
      realisasi: MoneyView | null
      sisa: MoneyView | null
      persenText: string
    } | null
  }
  /** Numbers of the report and of its letter. */
  nomor: LaporanNomorView
  may: {
    number: Allow
    write: Allow
    submit: Allow
    return: Allow
    finalize: Allow
    correct: Allow
    build: Allow
  }
  /** Other documents that go with it. */
  beserta: DokumenLink[]
  /** Why this version corrects the one before it; null for the first. */
  alasan: string | null
  /** The final versions before this one, newest first. */
  versions: LkjVersionView[]
  finalAtText: string | null
  /** Who made it final. */
  finalOleh: string | null
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
    const { gaps, wajib, anggaran } = await missingOfYear(tx, {
      key,
      plan,
      clock: services.clock,
      tanggal: today,
    })
    const missing = final ? [] : gapViews(gaps, { tahun, plan })
    return {
      state,
      stateLabel: DOKUMEN_STATES[state],
      dokumenId: dokumen?.id ?? null,
      version: dokumen?.version ?? 0,
      ...(await readDokumenParts(tx, {
        ...{ key: { ...key, jenis: 'lkj' }, parts: LKJ_PARTS, wajib, kunci: drafKey.laporan(key) },
        ...{ personId: actor.personId, timezone: office.unit.timezone },
      })),
      gaps: missing,
      komentar: await komentarView(tx, { unit, actor, clock: services.clock }, { entitas, tahun }),
      completeness: lkjCompleteness(plan, { missing: missing.length, parts: wajib.length }),
      ringkas: {
        capaian: meanView(entitasMean(plan, 4), plan.scale),
        sasaran: plan.sasaran.map((sasaran) => ({
          uraian: sasaran.uraian,
          capaian: meanView(sasaranMean(plan, sasaran.indikator, 4), plan.scale),
        })),
        anggaran: anggaranView(anggaran),
      },
      nomor: await laporanNomor(tx, key),
      may: mayOf(actor, { state, office, plan, missing: missing.length }),
      beserta: dokumenBeside('lkj', actor),
      alasan: dokumen?.alasan ?? null,
      versions: await earlierVersions(tx, key, dokumen?.revisi ?? 0),
      finalAtText: dokumen?.finalized_at ? formatInstant(dokumen.finalized_at, office.unit.timezone) : null,
      finalOleh: dokumen?.finalized_by ?? null,
      hash: dokumen?.hash ?? null,
    }
  },
})

interface LkjNow {
  state: DokumenState
  office: RuledOffice
  plan: YearPlan
  missing: number
}

function mayOf(actor: Actor, now: LkjNow): LkjView['may'] {
  const { state, office } = now
  const draft = openForWriting(state)
  const ready = readyForFinal(state, office)
  const checked = state === 'diperiksa' || state === 'direviu'
  return {
    number: allow(actor, 'nomor.ambil'),
    write: allow(actor, 'lkj.tulis', draft),
    submit: allow(actor, 'lkj.tulis', draft.ok ? complete(now) : draft),
    return: allow(
      actor,
      'lkj.final',
      checked ? ALLOWED : refuse('Hanya laporan yang sedang diperiksa dapat dikembalikan.'),
    ),
    finalize: allow(actor, 'lkj.final', ready.ok ? complete(now) : ready),
    correct: allow(
      actor,
      'lkj.final',
      isSealed(state) ? ALLOWED : refuse('Hanya laporan yang sudah final dapat dikoreksi.'),
    ),
    build: allow(actor, 'lkj.susun'),
  }
}

function complete({ plan, missing }: LkjNow): Allow {
  if (missing > 0) return refuse(`${missing} isian belum lengkap.`)
  const open = openQuarters(plan).length
  return open > 0 ? refuse(`${open} triwulan belum ${doneWord(plan)}.`) : ALLOWED
}

async function earlierVersions(tx: Reader, key: LkjKey, revisi: number): Promise<LkjVersionView[]> {
  if (revisi === 0) return []
  const rows = await listDokumen(tx, { unit: key.unit, tahun: key.tahun, jenis: 'lkj' })
  return rows
    .filter((row) => row.entitas === key.entitas && row.revisi < revisi)
    .map((row) => ({
      revisi: row.revisi,
      tanggalText: row.tanggal === null ? null : formatDate(row.tanggal),
      alasan: row.alasan,
    }))
}

function anggaranView(
  anggaran: { total: { pagu: bigint; realisasi: bigint | null } } | null,
): LkjView['ringkas']['anggaran'] {
  if (anggaran === null) return null
  const { pagu, realisasi } = anggaran.total
  const share = serapan(pagu, realisasi)
  return {
    pagu: moneyView(pagu),
    realisasi: moneyOrNull(realisasi),
    sisa: moneyOrNull(realisasi === null ? null : pagu - realisasi),
    persenText: share === null ? 'Belum dapat dihitung' : formatPercent(share, { digits: 2, trim: false }),
  }
}
