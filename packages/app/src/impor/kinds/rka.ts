import { listRka, putRka } from '@akuntabel/store'
import { AppError } from '../../errors/app-error.ts'
import { judgeRka, storedRows } from '../../rka/rka-rows.ts'
import { postedOf, rkaListRows } from '../../rka/rka-sheet.ts'
import { sourceCodes } from '../../sumber-dana/sources.ts'
import { type ImporKind, ownYear } from '../impor-kind.ts'
import { DIPA_IMPOR } from './dipa.ts'

/** The rows of every stage of a year's plan of money; a file is of one. */
export const RKA_IMPOR: ImporKind = {
  ...ownYear,
  jenis: 'rka',
  perEntitas: false,
  lock: DIPA_IMPOR.lock,
  async rows(tx, { unit, tahun }) {
    const stages = [...(await listRka(tx, { unit, tahun }))]
    return stages.flatMap(([tahap, rka]) =>
      rkaListRows(rka).map(({ id, cells }) => ({ id: `${tahap}/${id}`, cells: { ...cells, tahap } })),
    )
  },
  nameOf: ({ kode, uraian }) => `${kode} ${uraian}`,
  async restore(tx, { place: { unit, tahun }, baris, wanted }) {
    const sources = await sourceCodes(tx, unit)
    const begun = await listRka(tx, { unit, tahun })
    for (const tahap of new Set(baris.flatMap(({ sebelum, sesudah }) => (sebelum ?? sesudah)?.tahap ?? []))) {
      const { nomor = null, tanggal = null } = begun.get(tahap) ?? {}
      const own = wanted.filter(({ cells }) => cells.tahap === tahap)
      const { rows, problems } = judgeRka(postedOf(own), sources)
      if (rows === null)
        throw new AppError('keadaan-salah', {
          sentence: `Impornya tidak dapat dibatalkan: ${problems[0]?.sentence}`,
        })
      await putRka(tx, { unit, tahun, tahap }, { nomor, tanggal, rows: storedRows(rows) })
    }
  },
}
