import { nationalPeriod } from '@akuntabel/domain'
import { renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../../input/schemas.ts'
import { TABEL_FORMATS } from '../../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../../tabel/tabel-file.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { yearsOf } from '../renstra-posted.ts'
import { fileWords } from './file-words.ts'
import { planIndikator, targetListRows } from './plan-indikator.ts'
import { targetTabel } from './target-tabel.ts'

/** Indicators and targets of a plan as a file that can be taken in again; an empty one is the template. */
export const exportRenstraTarget = defineUseCase({
  name: 'export-renstra-target',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const { mulai, selesai } = renstra ?? nationalPeriod(tahun)
    const plan = renstra === null ? null : await planIndikator(tx, unit, renstra)
    const inPlan = new Set(plan?.placed.map(({ id }) => `baris/${id}`))
    const rows = plan === null ? [] : targetListRows(plan).filter(({ id }) => inPlan.has(id))
    return tabelFile(
      targetTabel(yearsOf({ mulai, selesai })),
      rows.map(({ cells }) => fileWords(cells)),
      { format, nama: `target-renstra-${unit}-${mulai}-${selesai}` },
    )
  },
})
