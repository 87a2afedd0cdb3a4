import { getBukti, tempatBukti } from '@akuntabel/store'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { id } from '../input/schemas.ts'
import { loadUnit } from '../office/office.ts'
import { type BuktiView, buktiView } from '../pengukuran/bukti-view.ts'
import { quarterName } from '../pengukuran/period.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'

export interface BuktiDetailView extends BuktiView {
  /** Everything the file proves now, this one included. */
  tempat: { id: string; text: string; entitas: 'kpu' | 'sekretariat'; tahun: number }[]
}

/** A file of evidence with what it proves, for the page that shows it. */
export const readBukti = defineUseCase({
  name: 'read-bukti',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ id }),
  async run({ tx, unit }, input): Promise<BuktiDetailView> {
    const bukti = await getBukti(tx, unit, input.id)
    if (bukti === null) throw new AppError('tidak-ditemukan')
    const { timezone } = await loadUnit(tx, unit)
    const places = await tempatBukti(tx, { unit, sha256: bukti.sha256 })
    return {
      ...buktiView(bukti, timezone),
      tempat: places.map(({ id, indikator, kode, triwulan, entitas, tahun }) => ({
        ...{ id, entitas, tahun },
        text: `${indikator}${kode === null ? '' : ` komponen ${kode}`}, ${quarterName(triwulan)} ${tahun}`,
      })),
    }
  },
})
