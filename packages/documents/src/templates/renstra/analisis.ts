import { SWOT_JENIS } from '@akuntabel/domain'
import type { RenstraAnalisis } from '../../data/renstra.ts'
import type { Block, TableBlock } from '../../tree/block.ts'
import { prose } from '../../tree/make-block.ts'
import { bold, type Content, lineBreak, reference } from '../../tree/make-inline.ts'
import { cell, column, groupRow, row, table } from '../../tree/make-table.ts'
import { PENDING, section } from '../support/chapter.ts'
import { count } from '../support/figures.ts'
import { noAnalisis } from '../support/missing.ts'
import { endedList } from '../support/plan-parts.ts'
import type { Book } from './book.ts'

/** D. Analisis Strategi: factors within and around the office, the four cells of strategies, and what they gather to. */
export function analisis({ data, shortName }: Book): Block[] {
  const head = section(2, 'analisis', `Analisis Strategi ${shortName}`)
  const found = data.analisis
  if (found === null) return [head, prose(noAnalisis('Potensi, permasalahan, dan strategi'))]
  return [head, ...within(found), ...around(found), ...matrix(found), ...synthesis(found)]
}

type Faktor = RenstraAnalisis['faktor']['S']

function within({ aspek }: RenstraAnalisis): Block[] {
  const head = section(3, 'potensi', 'Potensi dan Permasalahan')
  if (aspek.length === 0) return [head, prose(noAnalisis('Potensi dan permasalahan'))]
  return [
    head,
    prose('Potensi dan permasalahan menurut aspeknya disajikan dalam ', reference('tabel-potensi'), '.'),
    table({
      id: 'tabel-potensi',
      number: PENDING,
      caption: 'Potensi dan Permasalahan',
      columns: [column('Potensi (Kekuatan)'), column('Permasalahan (Kelemahan)')],
      rows: aspek.flatMap(({ label, potensi, permasalahan }) => [
        groupRow([cell(label, { colspan: 2 })]),
        ...beside(potensi, permasalahan),
      ]),
    }),
  ]
}

function around({ faktor }: RenstraAnalisis): Block[] {
  const head = section(3, 'peluang', 'Peluang dan Ancaman')
  if (faktor.O.length + faktor.T.length === 0) return [head, prose(noAnalisis('Peluang dan ancaman'))]
  return [
    head,
    prose('Peluang dan ancaman dari luar kantor disajikan dalam ', reference('tabel-peluang'), '.'),
    table({
      id: 'tabel-peluang',
      number: PENDING,
      caption: 'Peluang dan Ancaman',
      columns: [column('Peluang'), column('Ancaman')],
      rows: beside(faktor.O, faktor.T),
    }),
  ]
}

/** Two lists next to each other; the shorter one leaves its last cells empty. */
function beside(left: Faktor, right: Faktor) {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    row([named(left[at]), named(right[at])]),
  )
}

function named(one: Faktor[number] | undefined): string {
  return one === undefined ? '' : `${one.kode}. ${one.uraian}`
}

function matrix({ sel, faktor }: RenstraAnalisis): Block[] {
  const head = section(3, 'swot', 'Analisis SWOT')
  const filled = sel.filter(({ strategi }) => strategi.length > 0)
  if (filled.length === 0) return [head, prose(noAnalisis('Strategi'))]
  return [
    head,
    prose(
      'Strategi disusun dengan mempertemukan kekuatan dan kelemahan dengan peluang dan ancaman. ',
      'Kode di belakang strategi menunjuk faktor yang dipakainya.',
    ),
    ...filled.map((one) => cellTable(one, faktor)),
  ]
}

/** One cell of the matrix: the factors of its two sides, and the strategies where they meet. */
function cellTable(
  { kunci, strategi }: RenstraAnalisis['sel'][number],
  faktor: RenstraAnalisis['faktor'],
): TableBlock {
  const [inner, outer] = [...kunci] as ['S' | 'W', 'O' | 'T']
  return table({
    id: `tabel-${kunci.toLowerCase()}`,
    number: PENDING,
    caption: `Strategi ${SWOT_JENIS[inner]}–${SWOT_JENIS[outer]} (${kunci})`,
    columns: [
      column(`${SWOT_JENIS[outer]} (${outer})`, { width: 2 }),
      column(`${SWOT_JENIS[inner]} (${inner})`, { width: 3 }),
    ],
    rows: [
      row(['', lines(faktor[inner].map(named))]),
      row([
        lines(faktor[outer].map(named)),
        [
          bold(`Strategi ${kunci}`),
          lineBreak(),
          ...lines(strategi.map(({ nomor, uraian, kode }) => `${nomor}. ${uraian} (${kode.join(', ')})`)),
        ],
      ]),
    ],
  })
}

function lines(items: readonly string[]): Content[] {
  return items.flatMap((item, at): Content[] => (at === 0 ? [item] : [lineBreak(), item]))
}

function synthesis({ sintesis }: RenstraAnalisis): Block[] {
  const head = section(3, 'sintesis', 'Sintesis Strategi')
  if (sintesis.length === 0) return [head, prose(noAnalisis('Sintesis'))]
  return [
    head,
    prose('Strategi yang searah dihimpun dalam ', reference('tabel-sintesis'), '.'),
    table({
      id: 'tabel-sintesis',
      number: PENDING,
      caption: 'Sintesis Strategi',
      columns: [column('Strategi', { width: 3 }), column('Sintesis', { width: 2 })],
      rows: sintesis.map(({ uraian, strategi }) =>
        row([lines(strategi.map((one) => `${one.nomor}. ${one.uraian}`)), uraian]),
      ),
    }),
    prose('Dengan demikian diperoleh ', count(sintesis.length, 'jumlah:sintesis'), ' strategi utama, yaitu:'),
    endedList(
      'decimal',
      sintesis.map(({ uraian }) => uraian),
    ),
  ]
}
