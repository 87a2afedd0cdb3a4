import { formatRibuan } from '@akuntabel/domain'
import type { RenstraBookProgram, RenstraBookRow } from '../../data/renstra.ts'
import type { Block, TableBlock, TableColumn, TableRow } from '../../tree/block.ts'
import { list, prose } from '../../tree/make-block.ts'
import { type Content, reference, value } from '../../tree/make-inline.ts'
import { cell, column, figureColumn, groupRow, row, table, totalRow } from '../../tree/make-table.ts'
import { PENDING, section } from '../support/chapter.ts'
import { money } from '../support/figures.ts'
import { noPlanRows } from '../support/missing.ts'
import type { Book } from './book.ts'
import { kegiatanLabel, programLabel } from './row-label.ts'

/** B. Kerangka Pendanaan: what each program needs in five years, and below it each kegiatan and sasaran, as the plan says. */
export function pendanaan(book: Book): Block[] {
  const { program } = book.data
  const head = section(2, 'kerangka-pendanaan', 'Kerangka Pendanaan')
  if (program.every(isUnfunded)) return [head, prose(noPlanRows('Pendanaan'))]
  return [
    head,
    prose(`Pendanaan yang diperlukan selama tahun ${book.periode} ialah:`),
    list(
      'decimal',
      program.map((one, at) => [
        `${one.uraian}, sebesar `,
        money(sum(one.pendanaan), `renstra:${one.kode ?? at + 1}:jumlah`),
        at === program.length - 1 ? '.' : ';',
      ]),
    ),
    prose(
      'Rinciannya per tahun disajikan dalam ',
      reference('tabel-pendanaan-program'),
      ' dan ',
      reference('tabel-pendanaan'),
      '.',
    ),
    programTable(book),
    fundingTable(book),
  ]
}

function isUnfunded({ pendanaan: own, sasaran, kegiatan }: RenstraBookProgram): boolean {
  const rows = [...sasaran, ...kegiatan, ...kegiatan.flatMap((one) => one.sasaran)]
  return [own, ...rows.map((one) => one.pendanaan)].flat().every((amount) => amount === null)
}

/** Null where a year is not known: a sum of the others would say too little. */
function sum(amounts: readonly (bigint | null)[]): bigint | null {
  return amounts.reduce<bigint | null>(
    (total, amount) => (total === null || amount === null ? null : total + amount),
    0n,
  )
}

function yearColumns({ years }: Book): TableColumn[] {
  return years.map((year) => ({
    ...figureColumn(`${year}`, null, 1.15),
    group: 'Alokasi Anggaran (ribu rupiah)',
  }))
}

function ribuan(amount: bigint | null, source: string): Content {
  return value({
    text: amount === null ? '' : formatRibuan(amount),
    raw: amount?.toString() ?? null,
    source,
  })
}

function programTable(book: Book): TableBlock {
  const { program } = book.data
  const cells = (amounts: readonly (bigint | null)[], of: string) => [
    ...amounts.map((amount, at) => ribuan(amount, `renstra:${of}:${book.years[at]}`)),
    ribuan(sum(amounts), `renstra:${of}:jumlah`),
  ]
  const totals = book.years.map((_, at) => sum(program.map((one) => one.pendanaan[at] ?? null)))
  return table({
    id: 'tabel-pendanaan-program',
    number: PENDING,
    caption: `Pendanaan Program Tahun ${book.periode}`,
    close: true,
    columns: [
      column('Kode', { width: 1 }),
      column('Program', { width: 2 }),
      column('Sasaran Program (Outcome)', { width: 2.6 }),
      ...yearColumns(book),
      { ...figureColumn('Jumlah', null, 1.25), group: 'Alokasi Anggaran (ribu rupiah)' },
    ],
    rows: [
      ...program.map((one, at) =>
        row([
          one.kode ?? '–',
          one.uraian,
          one.sasaran.map(({ uraian }) => uraian).join('; ') || '–',
          ...cells(one.pendanaan, one.kode ?? `${at + 1}`),
        ]),
      ),
      totalRow([cell('Jumlah', { colspan: 3, align: 'left' }), ...cells(totals, 'program')]),
    ],
  })
}

function fundingTable(book: Book): TableBlock {
  const differing = book.data.program.filter(({ selisih }) => selisih)
  return table({
    id: 'tabel-pendanaan',
    number: PENDING,
    caption: `Matriks Pendanaan Sasaran Program dan Sasaran Kegiatan Tahun ${book.periode}`,
    numberRow: true,
    close: true,
    columns: [
      column('No.', { align: 'center', width: 0.5 }),
      column('Sasaran Program (Outcome)/Sasaran Kegiatan', { width: 4 }),
      column('Sumber Dana', { width: 1 }),
      ...yearColumns(book),
    ],
    rows: book.data.program.flatMap((program, at) => [
      band(book, programLabel(program, at), 0),
      ...sasaranRows(book, program.sasaran),
      ...program.kegiatan.flatMap((kegiatan, of) => [
        kegiatanRow(book, kegiatan, of),
        ...sasaranRows(book, kegiatan.sasaran),
      ]),
    ]),
    note: [sourceNote(book), ...(differing.length > 0 ? [' ', differenceNote(differing)] : [])],
  })
}

function band({ years }: Book, text: string, level: number): TableRow {
  return groupRow([cell(text, { colspan: 3 + years.length, align: 'left' })], level)
}

/** A kegiatan that was given money of its own says it; else its sasaran do. */
function kegiatanRow(book: Book, kegiatan: RenstraBookRow, at: number): TableRow {
  const label = kegiatanLabel(kegiatan, at)
  if (kegiatan.pendanaan.every((amount) => amount === null)) return band(book, label, 1)
  return groupRow([cell(label, { colspan: 2, align: 'left' }), ...fundedCells(book, kegiatan)], 1)
}

function sasaranRows(book: Book, sasaran: readonly RenstraBookRow[]): TableRow[] {
  return sasaran.map((one, at) => row([`${at + 1}.`, one.uraian, ...fundedCells(book, one)]))
}

function fundedCells({ years }: Book, { kode, uraian, sumber, pendanaan: own }: RenstraBookRow): Content[] {
  return [sumber ?? '–', ...own.map((amount, at) => ribuan(amount, `renstra:${kode ?? uraian}:${years[at]}`))]
}

function sourceNote({ data: { sumberDana } }: Book): string {
  return sumberDana.length === 0 ? '' : `Sumber dana: ${sumberDana.join(', ')}.`
}

/** The plan is printed as it was decided; no sum is made up between two that differ. */
function differenceNote(programs: readonly RenstraBookProgram[]): string {
  const names = programs.map(({ uraian }) => uraian).join('; ')
  return `Jumlah pendanaan program tidak selalu sama dengan jumlah pendanaan di bawahnya (${names}). Keduanya dicantumkan seperti yang ditetapkan.`
}
