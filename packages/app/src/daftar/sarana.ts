import { JENIS_SARANA, KEPEMILIKAN, KONDISI_SARANA } from '@akuntabel/domain'
import { listSarana, putSarana } from '@akuntabel/store'
import { z } from 'zod'
import { optionalText } from '../input/card.ts'
import { shortText } from '../input/schemas.ts'
import { choicesOf, jumlah, jumlahText, oneOf, oneOfOrNone, savedId } from './columns.ts'
import type { DaftarKind } from './daftar-kind.ts'

const row = z.object({
  jenis: oneOf(JENIS_SARANA),
  nama: shortText(200),
  jumlah,
  satuan: shortText(40),
  kepemilikan: oneOfOrNone(KEPEMILIKAN),
  kondisi: oneOfOrNone(KONDISI_SARANA),
  lokasi: optionalText(200),
})

/** What an office works with. */
export const SARANA: DaftarKind = {
  jenis: 'sarana',
  judul: 'Sarana dan prasarana',
  lead: 'Gedung, kendaraan, dan peralatan kantor dengan kepemilikan dan keadaannya. Laporan Kinerja mencetak tabelnya dari sini.',
  perTanggal: true,
  noun: 'sarana',
  columns: [
    {
      key: 'jenis',
      label: 'Jenis',
      options: choicesOf(JENIS_SARANA),
      hint: Object.values(JENIS_SARANA).join(', '),
    },
    { key: 'nama', label: 'Nama', options: null, hint: 'contoh: Gedung kantor' },
    { key: 'jumlah', label: 'Jumlah', options: null, angka: true, hint: 'contoh: 4' },
    { key: 'satuan', label: 'Satuan', options: null, hint: 'contoh: unit' },
    {
      key: 'kepemilikan',
      label: 'Kepemilikan',
      options: choicesOf(KEPEMILIKAN),
      optional: true,
      hint: Object.values(KEPEMILIKAN).join(', '),
    },
    {
      key: 'kondisi',
      label: 'Keadaan',
      options: choicesOf(KONDISI_SARANA),
      optional: true,
      hint: Object.values(KONDISI_SARANA).join(', '),
    },
    { key: 'lokasi', label: 'Lokasi', options: null, optional: true, hint: 'contoh: kantor' },
  ],
  kunci: ['jenis', 'nama', 'satuan', 'kepemilikan', 'kondisi', 'lokasi'],
  row,
  async read(tx, { unit, tahun }) {
    return (await listSarana(tx, unit, tahun)).map((one) => ({
      id: `baris/${one.id}`,
      cells: {
        ...{ jenis: one.jenis, nama: one.nama, jumlah: jumlahText(one.jumlah), satuan: one.satuan },
        ...{ kepemilikan: one.kepemilikan ?? '', kondisi: one.kondisi ?? '', lokasi: one.lokasi ?? '' },
      },
    }))
  },
  async write(tx, at, rows) {
    const written = rows.map(({ id, cells }, sort) => ({ ...savedId(id), ...row.parse(cells), sort }))
    await putSarana(tx, at, written)
  },
  total: (rows) => `${rows.length} jenis sarana`,
}
