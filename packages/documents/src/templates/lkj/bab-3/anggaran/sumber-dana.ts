import type { Block, TableBlock } from '../../../../tree/block.ts'
import { prose } from '../../../../tree/make-block.ts'
import { type Content, reference } from '../../../../tree/make-inline.ts'
import { column, figureColumn, row, table, totalRow } from '../../../../tree/make-table.ts'
import { PENDING } from '../../../support/chapter.ts'
import { budgetShare, money, moneyCell } from '../../../support/figures.ts'
import { enumerate } from '../../../support/sentence.ts'
import { type Budget, serapan } from '../../budget.ts'
import type { Lkj } from '../../context.ts'

interface Source {
  nama: string
  pagu: bigint
  realisasi: bigint | null
}

/** Whose money the budget is, and how much of it may not be spent; nothing where neither is recorded. */
export function sumberDana({ data, budget }: Lkj): Block[] {
  if (budget === null || data.anggaran === null) return []
  const { sumber = [], blokir = 0n } = data.anggaran
  const blocked =
    blokir === 0n
      ? []
      : [
          prose(
            'Dari pagu tersebut, ',
            money(blokir, `blokir:jumlah:rev${budget.revisi}`),
            ' masih diblokir.',
          ),
        ]
  if (sumber.length === 0) return blocked
  return [
    ...blocked,
    prose(
      'Menurut sumber dananya, anggaran terdiri atas ',
      ...enumerate(sumber.map((one) => sentencePart(one, budget.revisi))),
      ', sebagaimana disajikan dalam ',
      reference('tabel-sumber-dana'),
      '.',
    ),
    sourceTable(sumber, { budget, tahun: data.tahun }),
  ]
}

function sentencePart({ nama, pagu, realisasi }: Source, revisi: number): Content {
  const share = serapan(pagu, realisasi)
  return [
    `${nama} sebesar `,
    money(pagu, `pagu:${nama}:rev${revisi}`),
    ...(share === null ? [] : [' dengan serapan ', budgetShare(share, `serapan:${nama}:rev${revisi}`)]),
  ]
}

function sourceTable(
  sumber: readonly Source[],
  { budget, tahun }: { budget: Budget; tahun: number },
): TableBlock {
  const cells = (key: string, { pagu, realisasi }: Pick<Source, 'pagu' | 'realisasi'>): Content[] => {
    const source = (what: string) => `${what}:${key}:rev${budget.revisi}`
    return [
      moneyCell(pagu, source('pagu')),
      moneyCell(realisasi, source('realisasi')),
      moneyCell(realisasi === null ? null : pagu - realisasi, source('sisa')),
      budgetShare(serapan(pagu, realisasi), source('serapan')),
    ]
  }
  return table({
    id: 'tabel-sumber-dana',
    number: PENDING,
    caption: `Realisasi Anggaran menurut Sumber Dana Tahun ${tahun}`,
    close: true,
    columns: [
      column('Sumber Dana', { width: 4 }),
      figureColumn('Pagu', 'Rp', 1.5),
      figureColumn('Realisasi', 'Rp', 1.5),
      figureColumn('Sisa', 'Rp', 1.3),
      column('%', { align: 'right', width: 0.85 }),
    ],
    rows: [
      ...sumber.map((one) => row([one.nama, ...cells(one.nama, one)])),
      totalRow(['Jumlah', ...cells('jumlah', budget.total)]),
    ],
    note: 'Sisa = pagu − realisasi; % = realisasi dibagi pagu.',
  })
}
