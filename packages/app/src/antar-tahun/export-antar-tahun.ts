import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { TABEL_FORMATS, type Tabel } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadAntarTahun, moneyOf, UKURAN, type Ukuran } from './load-antar-tahun.ts'

const NAMES = Object.keys(UKURAN) as Ukuran[]

/** Every year of a period side by side as a file, down to the outputs: a line for each row and measure. */
export const exportAntarTahun = defineUseCase({
  name: 'export-antar-tahun',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const { years, groups, total } = await loadAntarTahun(tx, { unit, tahun })
    const amounts = (of: (year: number) => bigint | null | undefined) =>
      Object.fromEntries(years.map((year) => [`${year}`, `${of(year) ?? ''}`]))
    const rows = groups.flatMap((rows) =>
      NAMES.map((name) => ({
        ...{ kode: rows[0]?.kode ?? '', uraian: rows[0]?.uraian ?? '', ukuran: UKURAN[name] },
        ...amounts((year) => moneyOf(rows, year)[name]),
      })),
    )
    const sums = NAMES.map((name) => ({
      ...{ kode: '', uraian: 'Jumlah', ukuran: UKURAN[name] },
      ...amounts((year) => total.get(year)?.[name]),
    }))
    const nama = `anggaran-antar-tahun-${unit}-${years[0]}-${years.at(-1)}`
    return tabelFile(tabelOf(years), [...rows, ...sums], { format, nama })
  },
})

function tabelOf(years: readonly number[]): Tabel {
  return {
    jenis: 'antar-tahun',
    judul: 'Antar tahun',
    columns: [
      { key: 'kode', label: 'Kode', as: 'teks', hint: 'pada tahun terakhir yang memuatnya.' },
      { key: 'uraian', label: 'Uraian', as: 'teks', hint: 'nama barisnya.' },
      { key: 'ukuran', label: 'Ukuran', as: 'teks', hint: 'apa yang dijumlahkan pada baris ini.' },
      ...years.map((year) => ({
        ...{ key: `${year}`, label: `${year}`, as: 'uang' as const },
        hint: 'rupiah penuh; kosong bila tidak ada atau tidak diketahui.',
      })),
    ],
    petunjuk: ['Kode yang berganti dari tahun ke tahun disatukan menurut padanan yang disetujui kantor.'],
  }
}
