import { isSelesai, nextApprover, PENGUKURAN_STATES, quarterOf } from '@akuntabel/domain'
import {
  type Entitas,
  getDraf,
  historyOf,
  listTindakLanjut,
  nilaiEdits,
  type PengukuranState,
  type Reader,
  type Triwulan,
} from '@akuntabel/store'
import { cellName } from '../draf/cell-name.ts'
import { drafKey } from '../draf/draf-key.ts'
import { type DrafView, drafView } from '../draf/draf-view.ts'
import { entitasTahun, triwulan as triwulanInput } from '../input/schemas.ts'
import { type LawView, lawView } from '../kebijakan/law-view.ts'
import { quarterKomentar, type SelKomentarView } from '../komentar/quarter-komentar.ts'
import type { Office } from '../office/office.ts'
import { type TindakLanjutView, tindakLanjutView } from '../tindak-lanjut/tindak-lanjut-view.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type MeanView, meanView } from '../view/capaian.ts'
import { type ChangeView, changeView } from '../view/change.ts'
import { closedYear } from '../year/closed-year.ts'
import { loadYear, noPk } from '../year/load-plan.ts'
import { entitasMean, filledIn } from '../year/measure.ts'
import { indikatorOf, type YearPlan } from '../year/plan.ts'
import { rantaiOf } from '../year/quarter-done.ts'
import { type WindowView, windowView } from '../year/window.ts'
import { APPROVAL_STEPS, type ApprovalStepView, approvalStepViews, type Langkah } from './approval-step.ts'
import { type GridSasaranView, gridOf } from './grid-view.ts'
import { komponenRaws, typedRealisasi } from './indikator-draf.ts'
import { type MissingView, missingFor, missingSentence } from './missing.ts'
import { type PengukuranAllow, pengukuranAllow } from './pengukuran-allow.ts'
import { type TanyaView, tanyaAngka } from './tanya-angka.ts'

export interface GridView {
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
  window: WindowView
  state: PengukuranState
  stateLabel: string
  /** Whoever approves last has done so. */
  selesai: boolean
  /** Who approves, in order, and whose step is next; empty where there is no PK. */
  rantai: ApprovalStepView[]
  langkah: Langkah | null
  version: number
  alasanKembali: string | null
  pkId: string | null
  /** What to do first, where there is no PK. */
  empty: string | null
  sasaran: GridSasaranView[]
  /** The whole year, as far as known. */
  entitasCapaian: MeanView | null
  /** What its figures stand on; null where there is no PK. */
  law: LawView | null
  filled: number
  of: number
  /** Indicators that lack something before the quarter is handed in. */
  missing: MissingView[]
  /** What was promised in this quarter, whoever does it. */
  tindakLanjut: TindakLanjutView[]
  draf: DrafView
  /** Figures of the quarter that are asked back, by indicator. */
  tanya: Record<string, TanyaView>
  /** Remarks on the quarter's values, by indicator. */
  komentar: Record<string, SelKomentarView>
  /** Indicators of which it is said that they cannot be measured. */
  tidakDiukur: number
  may: PengukuranAllow
  history: ChangeView[]
}

export const readPengukuranGrid = defineUseCase({
  name: 'read-pengukuran-grid',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun.extend({ triwulan: triwulanInput.optional() }),
  async run({ tx, actor, unit, services }, { entitas, tahun, ...asked }): Promise<GridView> {
    const { office, plan } = await loadYear(tx, { unit, entitas, tahun })
    const today = services.clock.today(office.unit.timezone)
    const triwulan = asked.triwulan ?? currentQuarter(tahun, today)
    const window = windowView(office, { jenis: 'pengukuran', triwulan, today })
    const quarter = plan?.quarters[triwulan]
    const state = quarter?.state ?? 'draf'
    const missing = plan === null ? [] : missingFor(plan, { triwulan, today })
    const year = await closedYear(tx, office, { entitas, tahun })
    const rantai = plan === null ? [] : rantaiOf(plan)
    const next = nextApprover(state, rantai)
    const may = pengukuranAllow(actor, {
      year,
      state,
      rantai,
      window,
      incomplete: missingSentence(missing, triwulan),
    })
    const history = quarter?.id ? await historyOf(tx, unit, `pengukuran/${quarter.id}`, 20) : []
    const kode = new Map(plan === null ? [] : indikatorOf(plan).map((one) => [one.indikator_id, one.kode]))
    const promised = await listTindakLanjut(tx, { unit, entitas, tahun, triwulan })
    return {
      entitas,
      tahun,
      triwulan,
      window: year.ok ? window : { ...window, editable: false, sentence: 'Tahun ini sudah ditutup.' },
      state,
      stateLabel: PENGUKURAN_STATES[state],
      selesai: isSelesai(state, rantai),
      rantai: approvalStepViews(rantai),
      langkah: next === null ? null : APPROVAL_STEPS[next].langkah,
      version: quarter?.version ?? 0,
      alasanKembali: quarter?.alasan_kembali ?? null,
      pkId: plan?.pk.id ?? null,
      empty: plan === null ? noPk(office, { entitas, tahun }) : null,
      sasaran: plan === null ? [] : gridOf(plan, { triwulan, today, editable: may.fill.ok, actor }),
      entitasCapaian: plan === null ? null : meanView(entitasMean(plan, 4), plan.scale),
      law: plan === null ? null : lawView(plan.policy),
      ...(plan === null ? { filled: 0, of: 0 } : filledCount(filledIn(plan, triwulan))),
      missing,
      tindakLanjut: promised.map((row) =>
        tindakLanjutView(row, { actor, kode: kode.get(row.indikator_id) ?? null, today }),
      ),
      draf: await gridDraf(tx, {
        office,
        plan,
        personId: actor.personId,
        quarter: { entitas, tahun, triwulan },
      }),
      tanya:
        plan === null
          ? {}
          : await tanyaAngka(tx, { unit, plan, tahun, triwulan, timezone: office.unit.timezone }),
      komentar:
        plan === null
          ? {}
          : await quarterKomentar(tx, {
              ...{ office, plan, actor, year, hari: today },
              quarter: { entitas, tahun, triwulan },
            }),
      tidakDiukur: plan === null ? 0 : unmeasured(plan, triwulan),
      may,
      history: history.map((row) => changeView(row, office.unit.timezone)),
    }
  },
})

interface GridDraf {
  office: Office
  plan: YearPlan | null
  personId: string
  quarter: { entitas: Entitas; tahun: number; triwulan: Triwulan }
}

/** Who changed a value is asked only where something of a draft waits. */
async function gridDraf(tx: Reader, { office, plan, personId, quarter }: GridDraf): Promise<DrafView> {
  const { unit_code: unit, timezone } = office.unit
  const kunci = drafKey.lembar(quarter)
  const draf = await getDraf(tx, { unit, personId, kunci })
  const pengukuranId = plan?.quarters[quarter.triwulan].id ?? null
  if (plan === null || !draf?.isi) return drafView(draf, { kunci, fields: {}, timezone })
  const edits = pengukuranId === null ? [] : await nilaiEdits(tx, unit, pengukuranId)
  const fields = indikatorOf(plan).flatMap((one) => {
    const cell = one.cells[quarter.triwulan]
    const { version } = cell
    const edit = edits.find(({ indikator_id }) => indikator_id === one.indikator_id)
    const at = { by: edit?.updated_by ?? null, at: edit?.updated_at ?? null }
    const cells =
      one.formula === null ? { realisasi: typedRealisasi(cell) } : komponenRaws(one, quarter.triwulan)
    return Object.entries(cells).map(
      ([field, saved]) => [cellName(one.indikator_id, field), { saved, version, ...at }] as const,
    )
  })
  return drafView(draf, { kunci, fields: Object.fromEntries(fields), timezone })
}

/** The quarter of today; of a past year the fourth, of a coming one the first. */
export function currentQuarter(tahun: number, today: string): Triwulan {
  const year = Number(today.slice(0, 4))
  if (year > tahun) return 4
  return year < tahun ? 1 : quarterOf(today)
}

function unmeasured(plan: YearPlan, triwulan: Triwulan): number {
  return indikatorOf(plan).filter((one) => one.cells[triwulan].status === 'tidak-dapat-diukur').length
}

function filledCount({ filled, of }: { filled: number; of: number }): { filled: number; of: number } {
  return { filled, of }
}
