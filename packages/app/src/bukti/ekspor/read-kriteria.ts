import { instrumenOf, type Kriteria, kriteriaOf } from '@akuntabel/domain'
import { berkasTerpakai } from '@akuntabel/store'
import { entitasTahun } from '../../input/schemas.ts'
import { loadLawful } from '../../office/office.ts'
import { quarterName } from '../../pengukuran/period.ts'
import { type Allow, allow } from '../../permission/actor.ts'
import { defineUseCase } from '../../use-case/define-use-case.ts'
import { type EksporRow, eksporOf } from './read-ekspor.ts'

export interface KriteriaView {
  /** Null where the office has not chosen the law of the year, whose criteria they are. */
  sitasi: string | null
  komponen: {
    kode: string
    nama: string
    kriteria: { nomor: string; teks: string; files: EksporRow[] }[]
    /** How many of its criteria have a file. */
    berisi: number
  }[]
  /** Files of the office that can be shown for one more. */
  berkas: { value: string; label: string }[]
  pilihan: { value: string; label: string }[]
  may: { assign: Allow }
}

const AT_MOST = 300

/** Every criterion of the evaluation with the files shown for it, for the page where a person adds to them. */
export const readKriteria = defineUseCase({
  name: 'read-kriteria',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: entitasTahun,
  async run({ tx, unit, actor }, { entitas, tahun }): Promise<KriteriaView> {
    const may = { assign: allow(actor, 'pengukuran.isi') }
    const { law } = await loadLawful(tx, unit, tahun)
    if (law === null) return { sitasi: null, komponen: [], berkas: [], pilihan: [], may }
    const { rows, sitasi } = await eksporOf(tx, { unit, entitas, tahun })
    const criteria = kriteriaOf(instrumenOf(law.policy))
    const files = await berkasTerpakai(tx, { unit, limit: AT_MOST })
    const parts = Map.groupBy(criteria, ({ komponen }) => komponen)
    return {
      sitasi,
      komponen: [...parts].map(([{ kode, nama }, own]) => {
        const kriteria = own.map((one) => withFiles(one, rows))
        return { kode, nama, kriteria, berisi: kriteria.filter(({ files }) => files.length > 0).length }
      }),
      berkas: files.map(({ sha256, nama, kode, triwulan, tahun }) => ({
        value: sha256,
        label: `${nama} (${kode}, ${quarterName(triwulan)} ${tahun})`,
      })),
      pilihan: criteria.map(({ nomor, teks }) => ({ value: nomor, label: `${nomor} ${teks}` })),
      may,
    }
  },
})

function withFiles({ nomor, teks }: Kriteria, rows: EksporRow[]) {
  return { nomor, teks, files: rows.filter((row) => row.nomor === nomor) }
}
