import { z } from 'zod'
import { drafKey } from '../draf/draf-key.ts'
import { drafInput } from '../draf/settle.ts'
import { invalidInput } from '../errors/field-errors.ts'
import { id } from '../input/schemas.ts'
import { type SheetRow, saveRows, sheetRow } from '../lembar/save-rows.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { figureView } from '../view/figure.ts'
import { requirePlan } from '../year/load-plan.ts'
import { refreshRingkasan } from '../year/refresh-ringkasan.ts'
import { komponenOfFields } from './count-value.ts'
import { makePasti } from './make-pasti.ts'
import { openQuarter } from './open-quarter.ts'
import { quarterInput } from './period.ts'
import { saveValueRow } from './save-value-row.ts'

const LONGEST = 60

/** The changed rows of a quarter's sheet, each with its own version and its own entry in the trail. */
export const savePengukuranLembar = defineUseCase({
  name: 'save-pengukuran-lembar',
  kind: 'write',
  permission: 'pengukuran.isi',
  audit: 'pengukuran.disimpan',
  input: quarterInput
    .extend({
      rows: z.array(sheetRow).max(500),
      /** The answer that an unusual figure is so. */
      pasti: z.object({ indikatorId: id, nilai: z.string().max(60) }).optional(),
      draf: drafInput,
    })
    .refine(({ rows, pasti }) => rows.length > 0 || pasti !== undefined),
  year: ({ entitas, tahun }) => ({ entitas, tahun }),
  async run({ tx, unit, actor, services }, { entitas, tahun, triwulan, rows, pasti, draf }) {
    const { office, plan } = await requirePlan(tx, { unit, entitas, tahun })
    const today = services.clock.today(office.unit.timezone)
    const pengukuran = await openQuarter(tx, { office, entitas, tahun, triwulan, today })
    const place = { actor, office, plan, pengukuran, today, now: services.clock.now() }
    const kunci = drafKey.lembar({ entitas, tahun, triwulan })
    const save = async ({ id, version, fields }: SheetRow) => {
      requireShort(fields)
      const row = {
        ...{ indikatorId: id, version, realisasi: fields.realisasi?.trim() ?? '' },
        komponen: komponenOfFields(fields),
      }
      const done = await saveValueRow(tx, place, row)
      return { version: done.saved.version, text: figureView(done.value).text, audit: done.audit }
    }
    const { view, audit } = await saveRows(tx, { rows, unit, personId: actor.personId, kunci, draf, save })
    if (audit.length > 0) await refreshRingkasan(tx, { office, entitas, tahun, from: triwulan })
    const sure = pasti === undefined ? [] : await makePasti(tx, place, pasti)
    return { view, audit: [...audit, ...sure] }
  },
})

function requireShort(fields: SheetRow['fields']): void {
  const long = Object.entries(fields).filter(([, text]) => text.trim().length > LONGEST)
  const sentence = `Paling banyak ${LONGEST} huruf.`
  if (long.length > 0) throw invalidInput(Object.fromEntries(long.map(([field]) => [field, sentence])))
}
