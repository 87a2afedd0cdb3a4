import { nationalPeriod, RENSTRA_KINDS, type RenstraNodeKind } from '@akuntabel/domain'
import { renstraWorkedOn } from '@akuntabel/store'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { savedRows, yearsOf } from './renstra-posted.ts'
import { renstraTabel } from './renstra-tabel.ts'

/** The rows of a plan as a file that can be taken in again; an empty one is the template. */
export const exportRenstra = defineUseCase({
  name: 'export-renstra',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const renstra = await renstraWorkedOn(tx, unit, tahun)
    const period = renstra ?? nationalPeriod(tahun)
    const years = yearsOf(period)
    const rows = renstra === null ? [] : await savedRows(tx, { unit, renstra, years })
    const cells = rows.map(({ jenis, kode, uraian, pendanaan, sumber }) => ({
      jenis: RENSTRA_KINDS[jenis as RenstraNodeKind],
      kode,
      uraian,
      sumber,
      ...Object.fromEntries(
        years.map((year, at) => [`dana${year}`, (pendanaan[at] ?? '').replaceAll('.', '')]),
      ),
    }))
    return tabelFile(renstraTabel(years), cells, {
      format,
      nama: `renstra-${unit}-${period.mulai}-${period.selesai}`,
    })
  },
})
