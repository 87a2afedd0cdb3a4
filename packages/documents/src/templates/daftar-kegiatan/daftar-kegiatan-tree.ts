import { toRoman } from '@akuntabel/domain'
import type { DaftarKegiatanData, KegiatanData } from '../../data/kegiatan.ts'
import type { TableBlock } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { paragraph } from '../../tree/make-block.ts'
import { bold, lineBreak } from '../../tree/make-inline.ts'
import { column, row, table } from '../../tree/make-table.ts'
import { stacked, typedLines, whenAndWhere, whoCame } from '../support/kegiatan-cells.ts'
import { planTree } from '../support/plan-tree.ts'
import { signatureToDate } from '../support/signing.ts'

/** What an entity carried out in a quarter, and what it planned and did not. */
export function daftarKegiatanTree(list: DaftarKegiatanData): DocumentTree {
  const { office, tahun, triwulan, state, signer, kegiatan } = list
  const kind = 'daftar-kegiatan'
  return planTree(list, {
    ...{ kind, state, id: kind, title: `Daftar Kegiatan Triwulan ${toRoman(triwulan)} Tahun ${tahun}` },
    wide: [
      matrix(kegiatan),
      paragraph('L = laki-laki, P = perempuan. Tanda – berarti tidak dicatat.', { style: 'small' }),
      ...signatureToDate({ key: kind, office, tahun: triwulan === 4 ? tahun + 1 : tahun, signer }),
    ],
  })
}

function matrix(kegiatan: readonly KegiatanData[]): TableBlock {
  return table({
    ...{ id: 'daftar-kegiatan-tabel', numberRow: true, close: true },
    columns: [
      column('No.', { align: 'center', width: 0.4 }),
      column('Kegiatan', { width: 2 }),
      column('Waktu dan Tempat', { width: 1.6 }),
      column('Peserta', { width: 1.6 }),
      column('Tujuan', { width: 1.8 }),
      column('Hasil', { width: 2 }),
      column('Kendala', { width: 1.6 }),
      column('Solusi', { width: 1.6 }),
      column('Keterangan', { width: 1.6 }),
    ],
    rows: kegiatan.map((one, at) =>
      row([
        `${at + 1}.`,
        [bold(one.nama), lineBreak(), one.jenis],
        whenAndWhere(one),
        whoCame(one, `kegiatan:${at + 1}`),
        ...[one.tujuan, one.hasil, one.kendala, one.solusi].map(typedLines),
        stacked([one.keadaan, ...one.naskah]),
      ]),
    ),
  })
}
