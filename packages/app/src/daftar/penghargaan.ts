import { formatDate, TINGKAT_PENGHARGAAN } from '@akuntabel/domain'
import { listPenghargaan, putPenghargaan } from '@akuntabel/store'
import { z } from 'zod'
import { optionalText, optionalWrittenDate } from '../input/card.ts'
import { shortText } from '../input/schemas.ts'
import { choicesOf, oneOfOrNone, savedId } from './columns.ts'
import type { DaftarKind } from './daftar-kind.ts'

const row = z.object({
  nama: shortText(300),
  pemberi: shortText(200),
  tingkat: oneOfOrNone(TINGKAT_PENGHARGAAN),
  tanggal: optionalWrittenDate,
  dokumen: optionalText(200),
})

/** What an office was honoured for. */
export const PENGHARGAAN: DaftarKind = {
  jenis: 'penghargaan',
  judul: 'Penghargaan',
  lead: 'Penghargaan yang diterima kantor dalam tahun ini. Laporan Kinerja mencetak tabelnya dari sini.',
  perTanggal: false,
  noun: 'penghargaan',
  columns: [
    {
      key: 'nama',
      label: 'Penghargaan',
      options: null,
      hint: 'contoh: Peringkat kedua keterbukaan informasi',
    },
    { key: 'pemberi', label: 'Pemberi', options: null, hint: 'contoh: Komisi Informasi Provinsi' },
    {
      key: 'tingkat',
      label: 'Tingkat',
      options: choicesOf(TINGKAT_PENGHARGAAN),
      optional: true,
      hint: Object.values(TINGKAT_PENGHARGAAN).join(', '),
    },
    { key: 'tanggal', label: 'Tanggal', options: null, optional: true, hint: 'contoh: 5 Desember 2022' },
    {
      key: 'dokumen',
      label: 'Nomor piagam',
      options: null,
      optional: true,
      hint: 'nomor piagam atau keputusannya',
    },
  ],
  kunci: ['nama', 'pemberi', 'tanggal'],
  row,
  async read(tx, { unit, tahun }) {
    return (await listPenghargaan(tx, unit, tahun)).map((one) => ({
      id: `baris/${one.id}`,
      cells: {
        ...{ nama: one.nama, pemberi: one.pemberi, tingkat: one.tingkat ?? '', dokumen: one.dokumen ?? '' },
        tanggal: one.tanggal === null ? '' : formatDate(one.tanggal),
      },
    }))
  },
  async write(tx, at, rows) {
    const written = rows.map(({ id, cells }, sort) => ({ ...savedId(id), ...row.parse(cells), sort }))
    await putPenghargaan(tx, at, written)
  },
  total: (rows) => `${rows.length} penghargaan`,
}
