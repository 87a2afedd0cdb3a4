import fc from 'fast-check'
import { NEUTRAL_EMBLEM } from '../../pictures/neutral-emblem.ts'
import type { Block } from '../../tree/block.ts'
import type { DocumentTree } from '../../tree/document.ts'
import { cover, heading, landscape, list, pageBreak, paragraph, signatures } from '../../tree/make-block.ts'
import { gap, lineBreak, text, value } from '../../tree/make-inline.ts'
import { clauses, image, labelLines, lampiranHead, letterhead, tembusan } from '../../tree/make-official.ts'
import { column, groupRow, row, table, totalRow } from '../../tree/make-table.ts'
import { SMALL_PNG } from './official-tree.ts'
import { sampleTree } from './sample-tree.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const flag = fc.boolean()
const either = <Value>(value: Value) => fc.constantFrom(value, null)

const inline = fc.oneof(
  words.map((word) => text(word)),
  fc.record({ word: words, bold: flag, italic: flag }).map(({ word, ...style }) => text(word, style)),
  fc.tuple(words, either('1')).map(([word, raw]) => value({ text: word, raw, source: 'x' })),
  words.map((word) => gap('kunci', word)),
  fc.constant(lineBreak()),
)
const inlines = fc.array(inline, { maxLength: 4 })

const anyParagraph = fc
  .record(
    {
      content: inlines,
      align: fc.constantFrom('left', 'center', 'right', 'justify'),
      indent: flag,
      style: fc.constantFrom('title', 'subtitle', 'caption-note', 'small', 'run-in'),
    },
    { requiredKeys: ['content'] },
  )
  .map(({ content, ...options }): Block => paragraph(content, options))

const anyTable = fc
  .record({
    id: fc.uuid(),
    number: either('3.1'),
    caption: either('Judul'),
    width: fc.double({ min: 0.01, max: 20, noNaN: true }),
    rows: fc.array(fc.tuple(fc.constantFrom(row, groupRow), inlines, fc.nat(5)), { maxLength: 4 }),
    total: flag,
    numberRow: flag,
    note: either('Sumber: DIPA.'),
  })
  .map(({ width, rows, total, ...options }): Block => {
    const lines = rows.map(([make, content, level]) => make([content, 'b'], level))
    return table({
      ...options,
      columns: [column('A', { width }), column('B', { unit: 'Rp', align: 'right' })],
      rows: total ? [...lines, totalRow(['Jumlah', '1'])] : lines,
    })
  })

const party = fc.record(
  {
    role: words,
    jabatan: words,
    nama: words,
    nip: either('19700101'),
    sign: fc.constantFrom('ttd', 'electronic'),
  },
  { requiredKeys: ['jabatan', 'nama', 'nip'] },
)

const simple = fc.oneof(
  anyParagraph,
  anyTable,
  fc
    .record({ id: fc.uuid(), level: fc.constantFrom(1, 2, 3, 4), label: either('A.'), text: words })
    .map((options): Block => heading(options)),
  fc
    .tuple(either('Blitar, 1 Maret 2022'), fc.array(party, { minLength: 1, maxLength: 3 }))
    .map(([place, parties]): Block => signatures(place, parties)),
  fc.array(fc.tuple(words, inlines), { minLength: 1, maxLength: 3 }).map((lines): Block => labelLines(lines)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((lines): Block => lampiranHead(...lines)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((receivers): Block => tembusan(receivers)),
  fc
    .record({ lines: fc.array(words, { minLength: 1, maxLength: 3 }), address: either(['Jalan']) })
    .map((options): Block => letterhead({ emblem: NEUTRAL_EMBLEM, ...options })),
  fc
    .record({ width: fc.integer({ min: 1, max: 400 }), caption: either('Foto') })
    .map(
      (options): Block => image({ picture: { format: 'png', base64: SMALL_PNG }, alt: 'Foto', ...options }),
    ),
  fc.constant<Block>(pageBreak()),
)

const anyBlock = fc.oneof(
  { weight: 6, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('bullet', 'decimal', 'alpha', 'kesatu'),
        fc.array(fc.array(simple, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([style, items]): Block =>
          list(
            style,
            items.map((blocks) => ({ blocks })),
          ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ label: words, blocks: fc.array(simple, { maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((items): Block => clauses(items)),
  },
  { weight: 1, arbitrary: fc.array(simple, { maxLength: 2 }).map((blocks): Block => landscape(...blocks)) },
)

/** Trees of every block in every state a builder allows; no template makes most of them. */
export const anyTree: fc.Arbitrary<DocumentTree> = fc
  .record({
    blocks: fc.array(anyBlock, { maxLength: 6 }),
    covered: flag,
    state: fc.constantFrom('draf', 'final'),
    paper: fc.constantFrom('F4', 'A4'),
    header: either('Laporan'),
    pageNumbers: flag,
  })
  .map(({ blocks, covered, ...changes }) => {
    const first = covered ? [cover({ lines: ['Laporan'], office: 'KPU', year: '2021' })] : []
    return sampleTree({ ...changes, blocks: [...first, ...blocks] })
  })
