import { BAGIAN_TUGAS } from '@akuntabel/domain'
import { listUraianTugas, putUraianTugas } from '@akuntabel/store'
import { z } from 'zod'
import { optionalText } from '../input/card.ts'
import { shortText } from '../input/schemas.ts'
import { choicesOf, oneOf, savedId } from './columns.ts'
import type { DaftarKind } from './daftar-kind.ts'

const ENTITAS_TUGAS = { kpu: 'Entitas utama', sekretariat: 'Entitas pendukung' } as const

const row = z.object({
  entitas: oneOf(ENTITAS_TUGAS),
  bagian: oneOf(BAGIAN_TUGAS),
  dalam: optionalText(200),
  isi: shortText(2000),
  pasal: shortText(200),
})

/** What the law gives the office to do, in its own words. */
export const URAIAN_TUGAS: DaftarKind = {
  jenis: 'uraian-tugas',
  judul: 'Tugas dan wewenang',
  lead: 'Tugas, fungsi, wewenang, dan kewajiban menurut peraturan, butir demi butir dengan pasalnya. Ditulis sekali, lalu disalin dari tahun ke tahun.',
  noun: 'butir tugas',
  perTanggal: false,
  columns: [
    {
      key: 'entitas',
      label: 'Milik',
      options: choicesOf(ENTITAS_TUGAS),
      hint: Object.values(ENTITAS_TUGAS).join(', '),
    },
    {
      key: 'bagian',
      label: 'Bagian',
      options: choicesOf(BAGIAN_TUGAS),
      hint: Object.values(BAGIAN_TUGAS).join(', '),
    },
    { key: 'dalam', label: 'Dalam', options: null, optional: true, hint: 'contoh: penyelenggaraan pemilu' },
    {
      key: 'isi',
      label: 'Bunyi butirnya',
      options: null,
      hint: 'contoh: menjabarkan program dan melaksanakan anggaran',
    },
    { key: 'pasal', label: 'Pasal', options: null, hint: 'contoh: Pasal 18 huruf a UU 7/2017' },
  ],
  kunci: ['entitas', 'bagian', 'dalam', 'isi'],
  row,
  async read(tx, { unit, tahun }) {
    return (await listUraianTugas(tx, unit, tahun)).map(({ id, entitas, bagian, dalam, isi, pasal }) => ({
      id: `baris/${id}`,
      cells: { entitas, bagian, dalam: dalam ?? '', isi, pasal },
    }))
  },
  async write(tx, at, rows) {
    const written = rows.map(({ id, cells }, sort) => ({ ...savedId(id), ...row.parse(cells), sort }))
    await putUraianTugas(tx, at, written)
  },
  total: (rows) => `${rows.length} butir`,
}
