import { type Value, valueToColumns, valueToRaw } from '@akuntabel/domain'
import { deleteDraf, saveNilai } from '@akuntabel/store'
import { z } from 'zod'
import { readFigure } from '../input/figure-input.ts'
import { id, longText, version } from '../input/schemas.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { type CapaianView, capaianView } from '../view/capaian.ts'
import { type FigureView, figureView } from '../view/figure.ts'
import { formatClock } from '../view/instant.ts'
import { requirePlan } from '../year/load-plan.ts'
import { quarterCapaian } from '../year/measure.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { drafKey } from './draf-key.ts'
import { findIndikator, withRealisasi } from './find-indikator.ts'
import { type KeadaanNilai, keadaanInput, keadaanView, readKeadaan } from './keadaan-nilai.ts'
import { openQuarter } from './open-quarter.ts'
import { quarterInput } from './period.ts'
import { isBlank, savedOrConflict } from './value-conflict.ts'
import { TEXT_FIELDS } from './value-fields.ts'

const text = longText(10_000)

export interface SavedValueView {
  version: number
  realisasi: FigureView
  capaian: CapaianView
  warnings: string[]
  /** `14.32 WIB` */
  savedAtText: string
}

/** Texts left out stay as they are; an empty figure means "not filled". */
export const savePengukuranValue = defineUseCase({
  name: 'save-pengukuran-value',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'pengukuran.disimpan',
  input: quarterInput.extend({
    indikatorId: id,
    version,
    realisasi: z.string().trim().max(60, 'Paling banyak 60 huruf.'),
    penyebab: text,
    hambatan: text,
    solusi: text,
    tindakLanjut: text,
    program: text,
    ...keadaanInput,
  }),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, input) {
    const { entitas, tahun, triwulan, indikatorId } = input
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const { timezone } = office.unit
    const found = findIndikator(plan, indikatorId)
    const { value, warnings } = readFigure(input.realisasi, {
      kind: found.kind,
      field: 'realisasi',
      policy: plan.policy,
    })
    const today = services.clock.today(timezone)
    const pengukuran = await openQuarter(tx, { office, entitas, tahun, triwulan, today })

    const keadaan = readKeadaan(input, { value, now: found.cells[triwulan].status, today })
    const texts = Object.fromEntries(TEXT_FIELDS.map(({ field }) => [field, input[field]]))
    const change = {
      unit,
      pengukuranId: pengukuran.id,
      indikatorId,
      updatedBy: actor.personName,
      fields: {
        ...valueToColumns(value),
        ...Object.fromEntries(TEXT_FIELDS.map(({ field, column }) => [column, input[field]])),
        ...keadaan,
        sampel: false,
      },
    }
    let result = await saveNilai(tx, { ...change, version: input.version })
    // The first file of a form makes an empty row; that is nobody's figure.
    if (result.conflict && input.version === 0 && isBlank(result.conflict)) {
      result = await saveNilai(tx, { ...change, version: result.conflict.version })
    }
    const mine = { realisasi: value === null ? '' : valueToRaw(value), texts, keadaan }
    const saved = savedOrConflict(result, { mine, kind: found.kind, timezone })

    await deleteDraf(tx, { unit, personId: actor.personId, kunci: drafKey(input) })
    await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    const changed = withRealisasi(found, triwulan, value)
    return {
      view: {
        version: saved.version,
        realisasi: figureView(value),
        capaian: capaianView(quarterCapaian(plan, changed, triwulan), plan.scale),
        warnings,
        savedAtText: formatClock(saved.updated_at, timezone),
      } satisfies SavedValueView,
      audit: {
        subject: `pengukuran/${pengukuran.id}/${indikatorId}`,
        data: {
          kode: found.kode,
          triwulan,
          tahun,
          sebelum: trailText(found.cells[triwulan].realisasi, found.cells[triwulan]),
          sesudah: trailText(value, saved),
          versi: saved.version,
        },
      },
    }
  },
})

/** A figure in the trail, with what is said of it: `79% (Bukti menyusul sampai …)`. */
function trailText(value: Value | null, nilai: KeadaanNilai): string {
  const { text } = keadaanView(nilai)
  const figure = figureView(value).text
  if (text === null) return figure
  return value === null ? text : `${figure} (${text})`
}
