import { parse as parseCsv } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/universal'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OfficeServer, officeServer } from '../support/office-server.ts'
import { type PageTable, tablesOf } from '../support/page-tables.ts'
import { at } from '../support/sample-office.ts'
import { signedIn, type Visitor } from '../support/visitor.ts'
import { screensOf } from './screens.ts'

let office: OfficeServer
beforeAll(async () => {
  office = await officeServer()
})
afterAll(() => office?.remove())

/** A figure as it is printed; of a percentage what stands before the sign. */
const FIGURE = /^([-−]?)(?:Rp\s?)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s?(%?)$/

function numbersOf(row: readonly string[]): number[] {
  return row.flatMap((cell) => {
    const [, sign, whole, decimals = '0', percent] = FIGURE.exec(cell) ?? []
    if (whole === undefined) return []
    const value = Number(`${sign ? '-' : ''}${whole.replaceAll('.', '')}.${decimals}`)
    return [percent ? value / 100 : value]
  })
}

/** What is wrong with the downloads of a table, read back. */
async function problemsOf(
  person: Visitor,
  { label, heads, figures }: PageTable,
  links: string[],
): Promise<string[]> {
  const href = (format: string) =>
    links.find((link) => {
      const search = new URLSearchParams(link.split('?')[1])
      return search.get('unduh') === format && search.get('tabel') === label
    })
  const [xlsx, csv] = [href('xlsx'), href('csv')]
  if (xlsx === undefined || csv === undefined) return ['has no download']
  // Rows without any figure, such as those that wait to be typed, say nothing here.
  const some = (row: readonly unknown[]) => row.length > 0
  const expected = figures.map(numbersOf).filter(some)
  const [book, text] = await Promise.all(
    [xlsx, csv].map(async (link) => (await person.get(link)).arrayBuffer()),
  )
  const [sheet] = await readWorkbook(new Blob([book as ArrayBuffer]))
  const rows = sheet?.data ?? []
  const numbers = rows.map((row) => row.filter((cell) => typeof cell === 'number')).filter(some)
  const lines: string[][] = parseCsv(new TextDecoder().decode(text as ArrayBuffer), {
    bom: true,
    delimiter: ';',
  })
  const said = lines
    .map((line) => numbersOf(line.map((cell) => (/^-?\d+(,\d+)?%?$/.test(cell) ? cell : ''))))
    .filter(some)
  const first = [rows, lines].map((table) => table.flat().filter((cell) => typeof cell === 'string'))
  return [
    ...(same(numbers, expected) ? [] : [`XLSX says ${show(numbers)}, the page ${show(expected)}`]),
    ...(within(expected.flat(), said.flat()) ? [] : [`CSV says ${show(said)}, the page ${show(expected)}`]),
    ...first.flatMap((cells, at) =>
      heads
        .filter((head) => head !== '' && !cells.includes(head))
        .map((head) => `${at ? 'CSV' : 'XLSX'} lacks the column ${head}`),
    ),
  ]
}

function same(one: readonly unknown[][], other: readonly number[][]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (row, at) =>
        row.length === other[at]?.length && row.every((cell, i) => close(cell as number, other[at]?.[i])),
    )
  )
}

/** In their order, among others: columns of text may hold what looks like a figure, a year or a code. */
function within(wanted: readonly number[], line: readonly number[]): boolean {
  let at = 0
  for (const number of line) if (close(number, wanted[at])) at++
  return at >= wanted.length
}

function close(one: number, other: number | undefined): boolean {
  return other !== undefined && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
}

function show(rows: readonly unknown[]): string {
  return JSON.stringify(rows).slice(0, 300)
}

it.each([
  ['kasubbag', [] as string[]],
  ['provinsi', ['/k/35/kpu/2022/pantauan', '/k/35/kpu/2022/beranda', at('pantauan')]],
])('every table that %s sees can be taken out, with the figures of its page', async (name, paths) => {
  const person = await signedIn(office.address, `${name}@contoh.example`)
  const screens = paths.length > 0 ? paths : (await screensOf({ request: person })).map(({ path }) => path)
  const [found, labels]: [string[], Set<string>] = [[], new Set()]
  let figures = 0
  for (const path of new Set(screens)) {
    const { tables, links } = tablesOf(await (await person.get(path)).text())
    const names = tables.map(({ label }) => label)
    for (const table of tables) {
      labels.add(table.label ?? '')
      figures += table.figures.flatMap(numbersOf).length
      const problems =
        table.label === null || names.filter((one) => one === table.label).length > 1
          ? ['has no name of its own']
          : await problemsOf(person, table, links)
      found.push(...problems.map((problem) => `${path} ${table.label ?? table.heads.join('|')}: ${problem}`))
    }
  }
  expect(found).toEqual([])
  expect(labels.size).toBeGreaterThan(paths.length > 0 ? 0 : 30)
  expect(figures).toBeGreaterThan(paths.length > 0 ? 0 : 200)
})

it('says where a table is not on the page, and asks for no more than the page itself would show', async () => {
  const operator = await signedIn(office.address, 'operator@contoh.example')
  const gone = await operator.get(at('anggaran?unduh=xlsx&tabel=Belanja'))
  expect([gone.status, await gone.text()]).toEqual([
    404,
    'Tabel ini tidak ada di halaman itu. Muat ulang halamannya, lalu unduh dari sana.',
  ])
  expect((await operator.get('/k/3507/kpu/2022/anggaran?unduh=csv&tabel=Anggaran')).status).toBe(403)
  const page = await operator.get(at('anggaran?unduh=pdf&tabel=Anggaran'))
  expect(page.headers.get('content-type')).toContain('text/html')
})
