import { JENIS_BELANJA_NAMES, totalOf } from '@akuntabel/domain'
import { z } from 'zod'
import { tahun } from '../input/schemas.ts'
import { TABEL_FORMATS, type Tabel } from '../tabel/tabel.ts'
import { type TabelFile, tabelFile } from '../tabel/tabel-file.ts'
import { defineUseCase } from '../use-case/define-use-case.ts'
import { loadRincian } from './load-rincian.ts'
import { labelOf } from './read-rincian.ts'

const NAMES = [...JENIS_BELANJA_NAMES, 'lepas'] as const
const COLUMNS = ['pagu', 'realisasi'] as const
const LABELS = { pagu: 'Pagu', realisasi: 'Realisasi' }

const TABEL: Tabel = {
  jenis: 'rincian-belanja',
  judul: 'Jenis belanja',
  columns: [
    { key: 'kode', label: 'Kode', as: 'teks', hint: 'sampai akunnya.' },
    { key: 'uraian', label: 'Uraian', as: 'teks', hint: 'nama barisnya.' },
    ...COLUMNS.flatMap((column) => [
      ...NAMES.map((nama) => ({
        ...{ key: `${column}.${nama}`, label: `${LABELS[column]} ${labelOf(nama)}`, as: 'uang' as const },
        hint: 'rupiah penuh; baris induk adalah jumlah baris di bawahnya; kosong bila belum diisi.',
      })),
      { key: column, label: LABELS[column], as: 'uang' as const, hint: 'jumlah semua jenis belanja.' },
    ]),
  ],
  petunjuk: ['Semua tingkat: jangan menjumlahkan seluruh kolom, sebab baris induk sudah memuat anaknya.'],
}

/** The budget down to its akun as a file. */
export const exportRincian = defineUseCase({
  name: 'export-rincian',
  kind: 'read',
  permission: 'baca',
  audit: null,
  input: z.object({ tahun, format: z.enum(TABEL_FORMATS, 'Pilih XLSX, CSV, atau JSON.') }),
  async run({ tx, unit }, { tahun, format }): Promise<TabelFile> {
    const rincian = await loadRincian(tx, { unit, tahun })
    const rows = (rincian?.baris ?? []).map(({ kode, uraian, jenis, terisi }) => ({
      ...{ kode, uraian },
      ...Object.fromEntries(
        COLUMNS.flatMap((column) => {
          const text = (amount: bigint) => (column === 'realisasi' && !terisi ? '' : `${amount}`)
          return [
            ...NAMES.map((nama) => [`${column}.${nama}`, text(jenis[nama][column])] as const),
            [column, text(totalOf(jenis)[column])] as const,
          ]
        }),
      ),
    }))
    return tabelFile(TABEL, rows, { format, nama: `jenis-belanja-${unit}-${tahun}` })
  },
})
