import { DIBAYAR, golonganOf, PENDIDIKAN, STATUS_PEGAWAI, type StatusPegawai } from '@akuntabel/domain'
import { listPegawai, putPegawai } from '@akuntabel/store'
import { z } from 'zod'
import { choicesOf, jumlah, jumlahText, oneOf, oneOfOrNone, savedId, sumOf } from './columns.ts'
import type { DaftarKind } from './daftar-kind.ts'

const row = z.object({
  status: oneOf(STATUS_PEGAWAI),
  golongan: z
    .string()
    .trim()
    .transform((text) => (text === '' ? null : text)),
  pendidikan: oneOfOrNone(PENDIDIKAN),
  dibayar: oneOfOrNone(DIBAYAR),
  jumlah,
})

/** People of an office in groups that have status, golongan, schooling and pay in common. */
export const PEGAWAI: DaftarKind = {
  jenis: 'pegawai',
  judul: 'Pegawai',
  lead: 'Pegawai kantor menurut kepegawaian, golongan, pendidikan, dan siapa yang membayarnya. Laporan Kinerja mencetak tabelnya dari sini.',
  perTanggal: true,
  noun: 'kelompok pegawai',
  columns: [
    {
      key: 'status',
      label: 'Kepegawaian',
      options: choicesOf(STATUS_PEGAWAI),
      hint: Object.values(STATUS_PEGAWAI).join(', '),
    },
    {
      key: 'golongan',
      label: 'Golongan/Ruang',
      options: null,
      optional: true,
      hint: 'contoh: III/c untuk PNS, IX untuk PPPK; kosongkan untuk yang lain',
    },
    {
      key: 'pendidikan',
      label: 'Pendidikan',
      options: choicesOf(PENDIDIKAN),
      optional: true,
      hint: Object.values(PENDIDIKAN).join(', '),
    },
    {
      key: 'dibayar',
      label: 'Dibayar oleh',
      options: choicesOf(DIBAYAR),
      optional: true,
      hint: Object.values(DIBAYAR).join(', '),
    },
    { key: 'jumlah', label: 'Jumlah (orang)', options: null, angka: true, hint: 'contoh: 4' },
  ],
  kunci: ['status', 'golongan', 'pendidikan', 'dibayar'],
  row,
  judge({ status = '', golongan = '' }) {
    const fits = golonganOf(status as StatusPegawai)
    if (golongan === '' || fits.includes(golongan)) return null
    const label = STATUS_PEGAWAI[status as StatusPegawai] ?? 'Yang ini'
    const sentence =
      fits.length === 0
        ? `${label} tidak mempunyai golongan. Kosongkan.`
        : `Tulis golongan ${label}, ${fits.at(-1)} sampai ${fits[0]}.`
    return { field: 'golongan', sentence }
  },
  async read(tx, { unit, tahun }) {
    return (await listPegawai(tx, unit, tahun)).map((one) => ({
      id: `baris/${one.id}`,
      cells: {
        ...{ status: one.status, golongan: one.golongan ?? '', pendidikan: one.pendidikan ?? '' },
        ...{ dibayar: one.dibayar ?? '', jumlah: jumlahText(one.jumlah) },
      },
    }))
  },
  async write(tx, at, rows) {
    const written = rows.map(({ id, cells }, sort) => ({ ...savedId(id), ...row.parse(cells), sort }))
    await putPegawai(tx, at, written)
  },
  total: (rows) => `${jumlahText(sumOf(rows.map(({ cells }) => cells.jumlah)))} orang`,
}
