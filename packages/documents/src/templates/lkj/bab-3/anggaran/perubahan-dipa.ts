import { checkRevisionChain, selisih } from '@akuntabel/domain'
import type { LkjData } from '../../../../data/lkj.ts'
import type { Block, TableBlock } from '../../../../tree/block.ts'
import type { GapNode } from '../../../../tree/inline.ts'
import { prose } from '../../../../tree/make-block.ts'
import { type Content, reference } from '../../../../tree/make-inline.ts'
import { column, figureColumn, row, table, totalRow } from '../../../../tree/make-table.ts'
import { PENDING, section } from '../../../support/chapter.ts'
import { count, money, moneyCell } from '../../../support/figures.ts'
import { brokenRevision } from '../../../support/missing.ts'
import type { Lkj } from '../../context.ts'

type Revision = NonNullable<LkjData['anggaran']>['perubahan'][number]

/** How the DIPA changed: each revision with its signed difference, and the net change last. */
export function perubahanDipa({ data, budget }: Lkj): Block[] {
  const revisions = (data.anggaran?.perubahan ?? []).toSorted((a, b) => a.revisi - b.revisi)
  const last = revisions[revisions.length - 1]
  const heading = section(3, 'perubahan-dipa', 'Perubahan DIPA')
  if (last === undefined) return [heading, prose('Riwayat perubahan DIPA tidak tercatat untuk tahun ini.')]
  const changes = revisions.filter((one) => one.revisi > 0).length
  if (changes === 0) return [heading, prose(`Sepanjang tahun ${data.tahun} DIPA tidak mengalami revisi.`)]
  return [
    heading,
    prose(
      `Selama tahun ${data.tahun} DIPA direvisi `,
      count(changes, 'jumlah:revisi-dipa'),
      ' kali sebagaimana disajikan dalam ',
      reference('tabel-revisi-dipa'),
      '. ',
      ...netChange(revisions, last),
    ),
    ...revisionProblems(revisions, budget?.total.pagu ?? null).map((one) => prose(one)),
    revisionTable(revisions, data.tahun),
  ]
}

function netChange(revisions: readonly Revision[], last: Revision): Content[] {
  const [first] = revisions
  if (first === undefined || first.revisi !== 0) return []
  const change = last.sesudah - first.sesudah
  const from = money(first.sesudah, 'pagu:jumlah:rev0')
  const to = money(last.sesudah, `pagu:jumlah:rev${last.revisi}`)
  if (change === 0n) return ['Pagu akhir sama dengan pagu awal, yaitu ', to, '.']
  const size = money(change < 0n ? -change : change, 'selisih:dipa')
  return [
    'Pagu berubah dari ',
    from,
    ' menjadi ',
    to,
    ', ',
    change > 0n ? 'bertambah ' : 'berkurang ',
    size,
    '.',
  ]
}

/** A broken chain, or a last revision that is not the reported pagu, has to be put right first. */
export function revisionProblems(revisions: readonly Revision[], pagu: bigint | null): GapNode[] {
  const sentences = checkRevisionChain(revisions)
  if (pagu !== null && revisions.at(-1)?.sesudah !== pagu) {
    sentences.push(
      'Pagu revisi terakhir berbeda dari jumlah pagu yang dilaporkan; periksa data pada Anggaran.',
    )
  }
  return sentences.map((sentence, at) => brokenRevision(at, sentence))
}

function revisionTable(revisions: readonly Revision[], tahun: number): TableBlock {
  const net = revisions.reduce((sum, one) => sum + selisih(one), 0n)
  return table({
    id: 'tabel-revisi-dipa',
    number: PENDING,
    caption: `Perubahan DIPA Tahun ${tahun}`,
    close: true,
    columns: [
      column('Revisi', { width: 1.3 }),
      figureColumn('Pagu Sebelum', 'Rp', 1.4),
      figureColumn('Pagu Sesudah', 'Rp', 1.4),
      figureColumn('Selisih', 'Rp', 1.4),
      column('Keterangan', { width: 2.6 }),
    ],
    rows: [
      ...revisions.map(revisionRow),
      totalRow(['Perubahan bersih', '', '', moneyCell(net, 'selisih:dipa'), '']),
    ],
    note: 'Selisih = pagu sesudah − pagu sebelum; tanda minus berarti pagu berkurang.',
  })
}

function revisionRow(one: Revision) {
  const name = one.revisi === 0 ? 'DIPA awal' : `Revisi ke-${one.revisi}`
  return row([
    name,
    moneyCell(one.sebelum, `pagu-sebelum:rev${one.revisi}`),
    moneyCell(one.sesudah, `pagu:jumlah:rev${one.revisi}`),
    moneyCell(one.sebelum === null ? null : selisih(one), `selisih:rev${one.revisi}`),
    one.alasan,
  ])
}
