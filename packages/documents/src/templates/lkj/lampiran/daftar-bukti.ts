import { toRoman } from '@akuntabel/domain'
import type { Block } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import type { Lkj } from '../context.ts'

/** How much of a fingerprint tells two files apart on paper; the whole stands in the system. */
const PRINTED_DIGITS = 16

/** Every evidence file with the indicator it proves and its fingerprint. */
export function daftarBukti(lkj: Lkj): Block[] {
  const files = lkj.indikator.flatMap(({ indikator, number }) =>
    indikator.bukti.map((bukti) => ({ ...bukti, number })),
  )
  if (files.length === 0) return [prose('Belum ada bukti dukung yang diunggah sampai laporan ini disusun.')]
  return [
    table({
      id: 'tabel-bukti',
      number: PENDING,
      caption: `Daftar Bukti Dukung Tahun ${lkj.data.tahun}`,
      close: true,
      columns: [
        column('No.', { align: 'center', width: 0.5 }),
        column('Indikator', { align: 'center', width: 0.9 }),
        column('Triwulan', { align: 'center', width: 0.9 }),
        column('Nama Berkas', { width: 3.6 }),
        column('Sidik SHA-256', { width: 2 }),
      ],
      rows: files.map((file, at) =>
        row([
          `${at + 1}.`,
          file.number,
          toRoman(file.triwulan),
          file.nama,
          file.sha256.slice(0, PRINTED_DIGITS),
        ]),
      ),
      note: 'Sidik dicetak enam belas karakter pertama; sidik lengkap tersimpan bersama berkasnya.',
    }),
  ]
}
