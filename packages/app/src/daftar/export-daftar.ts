import { z } from 'zod'
import { TABEL_FORMATS } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { DAFTAR, daftarTabel, daftarYear, toWords } from './daftar.ts'

/** A list of a year as a file that can be taken in again; an empty one is the template. */
export const exportDaftar = defineUseCase({
  name: 'export-daftar',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: daftarYear.extend({ format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { jenis, tahun, format }): Promise<TabelFile> {
    const kind = DAFTAR[jenis]
    const rows = (await kind.read(tx, { unit, tahun })).map(({ cells }) => plain(toWords(kind, cells)))
    return tabelFile(daftarTabel(kind), rows, { format, nama: `${jenis}-${unit}-${tahun}` })
  },
})

/** Figures go without the points between thousands. */
function plain({ jumlah = '', ...words }: Record<string, string>): Record<string, string> {
  return { ...words, jumlah: jumlah.replaceAll('.', '') }
}
