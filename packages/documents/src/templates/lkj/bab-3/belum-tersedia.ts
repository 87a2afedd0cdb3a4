import type { Block, TableRow } from '../../../tree/block.ts'
import { prose } from '../../../tree/make-block.ts'
import { reference } from '../../../tree/make-inline.ts'
import { column, row, table } from '../../../tree/make-table.ts'
import { PENDING, section } from '../../support/chapter.ts'
import { enumerate } from '../../support/sentence.ts'
import type { Lkj, PlacedIndikator } from '../context.ts'
import { hasEvidence } from './bukti-dukung.ts'
import { spentShare } from './efisiensi.ts'

interface Missing {
  analysis: string
  /** True of an indicator that lacks it. */
  lacks: (placed: PlacedIndikator, lkj: Lkj) => boolean
  what: string
  /** Who can give it. */
  giver: string
}

/** What no indicator says for itself: said once for the whole report, and by whom it can be given. */
const MISSING: readonly Missing[] = [
  {
    analysis: 'Perbandingan dengan tahun-tahun sebelumnya',
    lacks: ({ indikator }) => indikator.lampau.length === 0,
    what: 'Target dan realisasi tahun sebelumnya',
    giver: 'Penyusun laporan, dari laporan kinerja tahun-tahun sebelumnya',
  },
  {
    analysis: 'Perbandingan dengan target akhir Renstra',
    lacks: ({ indikator }) => indikator.renstra === null,
    what: 'Target jangka menengah indikator dalam Renstra',
    giver: 'Penyusun Renstra, dengan memadankan indikatornya atau pada perubahan Renstra',
  },
  {
    analysis: 'Perbandingan dengan standar nasional',
    lacks: ({ indikator }) => indikator.standar === null || indikator.penilaian.terhadapStandar === null,
    what: 'Standar nasional atau provinsi untuk indikator',
    giver: 'Instansi pembina indikator atau kantor pusat',
  },
  {
    analysis: 'Efisiensi penggunaan sumber daya',
    lacks: (placed, lkj) => spentShare(placed, lkj) === null,
    what: 'Pagu dan realisasi anggaran',
    giver: 'Pengelola keuangan',
  },
  {
    analysis: 'Efisiensi penggunaan sumber daya',
    lacks: (placed, lkj) => spentShare(placed, lkj) !== null && placed.indikator.penilaian.efisiensi === null,
    what: 'Capaian indikator',
    giver: 'Penanggung jawab indikator',
  },
  {
    analysis: 'Bukti dukung',
    lacks: ({ indikator }) => !hasEvidence(indikator),
    what: 'Berkas bukti realisasi',
    giver: 'Penanggung jawab indikator',
  },
]

/** Which analyses the data do not allow, of which indicators, and who can give what is missing. */
export function belumTersedia(lkj: Lkj): Block[] {
  const rows = MISSING.flatMap((missing) => missingRow(missing, lkj))
  if (rows.length === 0) return []
  return [
    section(3, 'belum-tersedia', 'Data yang Belum Tersedia'),
    prose(
      'Analisis dalam ',
      reference('tabel-belum-tersedia'),
      ' tidak disajikan untuk indikator yang disebut di sana karena datanya belum ada sampai laporan ini disusun.',
    ),
    table({
      id: 'tabel-belum-tersedia',
      number: PENDING,
      caption: `Analisis yang Datanya Belum Tersedia Tahun ${lkj.data.tahun}`,
      columns: [
        column('Analisis', { width: 2 }),
        column('Indikator', { width: 1.4 }),
        column('Yang Belum Ada', { width: 1.8 }),
        column('Yang Dapat Melengkapi', { width: 2.2 }),
      ],
      rows,
    }),
  ]
}

function missingRow({ analysis, lacks, what, giver }: Missing, lkj: Lkj): TableRow[] {
  const lacking = lkj.indikator.filter((one) => lacks(one, lkj))
  if (lacking.length === 0) return []
  const all = lacking.length === lkj.indikator.length
  return [
    row([analysis, all ? 'Seluruh indikator' : enumerate(lacking.map((one) => one.number)), what, giver]),
  ]
}
