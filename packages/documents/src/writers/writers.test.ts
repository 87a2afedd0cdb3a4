import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { svgSize } from '../pictures/svg-size.ts'
import type { TableBlock, TableRow } from '../tree/block.ts'
import { cell, column, groupRow, row, table, totalRow } from '../tree/make-table.ts'
import { cleanStrings, cleanText } from './clean-text.ts'
import { closingStart, roomOf, rowRuns, staysWithNext } from './held-rows.ts'
import { packageFile } from './package-file.ts'
import { printable } from './pdf/coverage.ts'
import { sectionsOf } from './sections.ts'
import { isSmall, tableHeight } from './table-height.ts'
import { cutMerged, holdsTogether, indentColumn, placeRows } from './table-layout.ts'
import { sampleTree } from './testing/sample-tree.ts'

const PAGE = { width: 468, height: 780 }

describe('cleanText', () => {
  it('drops controls and disguises, keeps words', () => {
    expect(cleanText('a\u0000b\u202ec\u200bd\te\r\nf')).toBe('abcd e f')
    expect(cleanText('e\u0301')).toBe('é')
    expect(cleanStrings({ a: ['x\u0007', null, 1] })).toEqual({ a: ['x', null, 1] })
  })

  it('always gives text that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
        expect(clean).not.toMatch(/[\u0000-\u001f\ufffe\uffff]/)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })
})

describe('table layout', () => {
  const columns = [
    column('Kode', { width: 1 }),
    column('Uraian', { width: 3 }),
    column('Pagu', { align: 'right', width: 9 }),
  ]

  it('places cells beside merged ones', () => {
    const merged = table({
      id: 't',
      columns,
      rows: [row([cell('a', { rowspan: 2 }), 'b', 'c']), row(['d', 'e'])],
    })
    expect(placeRows(merged).map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 1, 2],
      [1, 2],
    ])
  })

  it('indents the widest text column', () => {
    expect(indentColumn(table({ id: 't', columns, rows: [] }))).toBe(1)
  })

  const starts = (rows: TableRow[]) => {
    const one = table({ id: 't', columns, rows })
    return closingStart(one, roomOf(one, PAGE))
  }

  it('keeps the closing total with the row above and what is merged with it', () => {
    const two = [row([cell('a', { rowspan: 2 }), 'b', 'c']), row(['b', 'c'])]
    expect(starts([...plain(2), totalRow(['', '', '1'])])).toBe(1)
    expect(starts([...plain(1), ...two, totalRow(['', '', '1'])])).toBe(1)
  })

  it('leaves no row alone on the last page, nor a subtotal without what it sums up', () => {
    expect([starts(plain(2)), starts(plain(3)), starts(plain(40))]).toEqual([2, 1, 38])
    expect(starts([...plain(5), totalRow(['', '', '1']), ...plain(1)])).toBe(4)
    // One merged cell over all of them is cut there.
    expect([starts(merged(12)), starts(merged(40))]).toEqual([10, 38])
    expect(starts([...plain(3), ...merged(9)])).toBe(3)
    // Rows that would not stand on one page are divided where they must.
    const tall = Array.from({ length: 3 }, () => row(['a', 'b '.repeat(800), 'c']))
    expect(starts(tall)).toBe(3)
  })

  it('cuts merged cells at a border and goes on below it with an empty one', () => {
    const rows = [row([cell('a', { rowspan: 4 }), cell('b', { rowspan: 3 }), 'c']), row(['c']), row(['c'])]
    const whole = table({ id: 't', columns, rows: [...rows, row(['b', 'c'])] })
    const cut = cutMerged(whole, 2)
    expect(
      cut.rows.map(({ cells }) => cells.map(({ rowspan = 1, content }) => [rowspan, content.length])),
    ).toEqual([
      [
        [2, 1],
        [2, 1],
        [1, 1],
      ],
      [[1, 1]],
      [
        [2, 0],
        [1, 0],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ])
    expect(placeRows(cut).map(({ cells }) => cells.map(({ column }) => column))).toEqual([
      [0, 1, 2],
      [2],
      [0, 1, 2],
      [1, 2],
    ])
    expect(cutMerged(whole, 4)).toBe(whole)
  })

  const merged = (count: number) => [
    row([cell('a', { rowspan: count }), 'b', 'c']),
    ...Array.from({ length: count - 1 }, () => row(['b', 'c'])),
  ]
  const plain = (count: number) => Array.from({ length: count }, () => row(['a', 'b', 'c']))

  it('keeps a small table whole, and rows merged in one cell together while they fit a page', () => {
    const stays = (rows: TableRow[]) => {
      const one = table({ id: 't', columns, rows })
      return staysWithNext(one, { whole: isSmall(one, PAGE), room: roomOf(one, PAGE) })
    }
    expect(stays([...merged(3), ...plain(9)])).toEqual([...Array(11).fill(true), false])
    expect(stays([...merged(3), ...plain(10)])).toEqual([true, true, ...Array(9).fill(false), true, false])
    expect(stays([...merged(13), ...plain(1)])).toEqual([...Array(12).fill(false), true, false])
  })

  it('divides a table of few rows that would leave too much of a page empty', () => {
    const long = (letters: number) => Array.from({ length: 6 }, () => row(['a', 'b '.repeat(letters), 'c']))
    const small = (rows: TableRow[]) => isSmall(table({ id: 't', columns, rows }), PAGE)
    expect([small(long(10)), small(long(400))]).toEqual([true, false])
    // Close type takes less room.
    const rows = long(160)
    const heights = [false, true].map((close) =>
      tableHeight(table({ id: 't', columns, rows, close }), PAGE.width),
    )
    expect(heights[1]).toBeLessThan(heights[0] ?? 0)
  })

  it('keeps a group with what it names and a subtotal with what it sums up', () => {
    const total = totalRow(['', '', '1'])
    const group = groupRow(['', 'x', '1'])
    const runs = (rows: TableRow[]) =>
      runsOf(table({ id: 't', columns, rows })).map(
        ({ kept, from, to }) => `${kept ? 'kept' : 'free'} ${from}-${to}`,
      )
    const runsOf = (one: TableBlock) =>
      rowRuns(one, { end: closingStart(one, roomOf(one, PAGE)), room: roomOf(one, PAGE) })
    expect(runs([...plain(2), group, group, ...plain(12)])).toEqual(['free 0-2', 'kept 2-4', 'free 4-14'])
    expect(runs([...plain(3), total, ...plain(12)])).toEqual(['free 0-2', 'kept 2-3', 'free 3-14'])
    // The subtotal's row is merged with the one above: both are kept.
    expect(runs([...plain(1), ...merged(2), total, ...plain(12)])).toEqual([
      'free 0-1',
      'kept 1-3',
      'free 3-14',
    ])
    // A group in the middle of merged cells cannot be held without them.
    const inside = [
      row([cell('a', { rowspan: 3 }), 'b', 'c']),
      groupRow(['b', 'c']),
      row(['b', 'c']),
      ...plain(12),
    ]
    expect(runs(inside)).toEqual(['free 0-13'])
  })

  it('holds the group that names the last row with it and the total', () => {
    const rows = [...plain(12), groupRow(['', 'x', '1']), ...plain(1), totalRow(['', '', '1'])]
    expect(starts(rows)).toBe(12)
  })

  it('lets a row be divided that could be taller than a page', () => {
    expect(holdsTogether(row(['x'.repeat(1500)]))).toBe(true)
    expect(holdsTogether(row(['x'.repeat(1501)]))).toBe(false)
  })
})

describe('sections', () => {
  it('puts what precedes the first chapter in front, with a cover apart', () => {
    const { cover, front, body } = sectionsOf(sampleTree())
    expect(cover?.year).toBe('2021')
    expect(front[0]).toMatchObject({ id: 'kata-pengantar' })
    expect(body[0]).toMatchObject({ id: 'bab-1' })
  })

  it('has no front without contents', () => {
    const { blocks } = sampleTree()
    const bare = sectionsOf(sampleTree({ blocks: blocks.filter((block) => block.type !== 'contents') }))
    expect(bare.front).toEqual([])
  })
})

describe('svgSize', () => {
  it('reads pixels and refuses a figure without size', () => {
    expect(svgSize('<svg xmlns="x" width="640" height="280.5px">')).toEqual({ width: 640, height: 280.5 })
    expect(() => svgSize('<svg viewBox="0 0 1 1">')).toThrow()
  })
})

describe('printable', () => {
  const faces = ['texgyrebonum-regular.otf', 'LiberationSans-Regular.ttf'].map((name) => [
    readFileSync(packageFile('fonts', name)),
  ])

  it('keeps what one of the families has and boxes the rest', () => {
    expect(printable('{"a":"é – ≥ “x” Д 😀 中"}', faces)).toBe('{"a":"é – ≥ “x” Д □ □"}')
  })
})
