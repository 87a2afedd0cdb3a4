import { formatDate } from '@akuntabel/domain'
import type { Block, TableRow } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { type Content, reference } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING } from '../../support/chapter.ts'
import { count } from '../../support/figures.ts'
import { noRevisionReason } from '../../support/missing.ts'
import { withoutStop } from '../../support/sentence.ts'
import type { Lkj } from '../context.ts'

interface Version {
  revisi: number
  tanggal: string | null
  alasan: string | null
}

/** How the agreement changed during the year, the version in force last. */
export function perubahanPerjanjian({ data }: Lkj): Block[] {
  const { pk } = data
  if (data.pkRevisi.length === 0 && pk.revisi === 0) {
    return [prose(`Sepanjang tahun ${data.tahun} perjanjian kinerja tidak mengalami perubahan.`)]
  }
  const versions = [...data.pkRevisi, { revisi: pk.revisi, tanggal: pk.tanggal, alasan: pk.alasanRevisi }]
  return [
    prose(
      `Sepanjang tahun ${data.tahun} perjanjian kinerja diubah `,
      count(pk.revisi, `pk:revisi:${data.tahun}`),
      ' kali. Riwayatnya disajikan dalam ',
      reference('tabel-pk-perubahan'),
      '; target yang dilaporkan adalah target pada versi terakhir.',
    ),
    table({
      id: 'tabel-pk-perubahan',
      number: PENDING,
      caption: `Riwayat Perubahan Perjanjian Kinerja Tahun ${data.tahun}`,
      columns: [
        column('Versi', { width: 1.3 }),
        column('Tanggal', { width: 1.4 }),
        column('Alasan', { width: 4 }),
      ],
      rows: versions.map(versionRow),
    }),
  ]
}

function versionRow(version: Version): TableRow {
  const name = version.revisi === 0 ? 'Awal' : `Perubahan ke-${version.revisi}`
  return row([name, version.tanggal === null ? '–' : formatDate(version.tanggal), reasonOf(version)])
}

function reasonOf({ revisi, alasan }: Version): Content {
  if (alasan?.trim()) return `${withoutStop(alasan)}.`
  if (revisi === 0) return 'Perjanjian awal tahun.'
  return noRevisionReason(revisi)
}
