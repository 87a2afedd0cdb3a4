import { z } from 'zod'
import { type AttachedBukti, attachBukti } from '../bukti/attach-bukti.ts'
import { buktiInput, inspectBukti } from '../bukti/bukti-input.ts'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput, settle } from '../draf/settle.ts'
import { id, longText, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type CapaianView, capaianView } from '../view/capaian.ts'
import { type FigureView, figureView } from '../view/figure.ts'
import { formatClock } from '../view/instant.ts'
import { requirePlan } from '../year/load-plan.ts'
import { quarterCapaian } from '../year/measure.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { komponenField } from './count-value.ts'
import { withRealisasi } from './find-indikator.ts'
import { INDIKATOR_FIELDS } from './indikator-draf.ts'
import { keadaanInput } from './keadaan-nilai.ts'
import { makePasti, pastiInput } from './make-pasti.ts'
import { openQuarter } from './open-quarter.ts'
import { quarterInput } from './period.ts'
import { saveValueRow } from './save-value-row.ts'

const text = longText(10_000)

export interface SavedValueView {
  version: number
  realisasi: FigureView
  capaian: CapaianView
  warnings: string[]
  /** What proves it from now on. */
  bukti: AttachedBukti[]
  /** `14.32 WIB` */
  savedAtText: string
}

/** Texts left out stay as they are; an empty figure means "not filled". Its evidence comes in the same saving. */
export const savePengukuranValue = defineUseCase({
  name: 'save-pengukuran-value',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'pengukuran.disimpan',
  input: quarterInput.extend({
    indikatorId: id,
    version,
    realisasi: z.string().trim().max(60).default(''),
    /** Figures of its components by code, where it has a formula. */
    komponen: z.record(z.string().max(10), z.string().trim().max(60)).optional(),
    asalAlasan: longText(2000),
    penyebab: text,
    hambatan: text,
    kendala: text,
    solusi: text,
    tindakLanjut: text,
    program: text,
    ...keadaanInput,
    ...buktiInput,
    pasti: pastiInput,
    draf: drafInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  before: inspectBukti,
  async run({ tx, unit, actor, services, before: files }, input) {
    const { entitas, tahun, triwulan } = input
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const { timezone } = office.unit
    const today = services.clock.today(timezone)
    const pengukuran = await openQuarter(tx, { office, entitas, tahun, triwulan, today })
    const place = { actor, office, plan, pengukuran, today, now: services.clock.now() }
    const { saved, indikator, value, komponen, warnings, audit } = await saveValueRow(tx, place, input)
    const { pasti: nilai } = input
    const sure = nilai === undefined ? [] : await makePasti(tx, place, { ...input, nilai })
    const proved = {
      unit,
      pengukuranId: pengukuran.id,
      actor,
      vault: services.vault,
      indikator,
      tahun,
      triwulan,
    }
    const evidence = await attachBukti(tx, proved, { ...input, files })
    await settle(tx, {
      ...{ unit, personId: actor.personId, kunci: drafKey.indikator(input), draf: input.draf },
      done: [...INDIKATOR_FIELDS, ...indikator.komponen.map(({ kode }) => komponenField(kode))],
    })
    await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    const changed = withRealisasi(indikator, triwulan, { realisasi: value, komponen })
    return {
      view: {
        version: saved.version,
        realisasi: figureView(value),
        capaian: capaianView(quarterCapaian(plan, changed, triwulan), plan.scale),
        warnings,
        bukti: evidence.bukti,
        savedAtText: formatClock(saved.updated_at, timezone),
      } satisfies SavedValueView,
      audit: [audit, ...sure, ...evidence.audit],
    }
  },
})
