import { describe, expect, it } from 'vitest'
import { readGrid } from './read-grid.ts'
import { workbookOf } from './testing/workbook-of.ts'

const json = (text: string) => readGrid(new TextEncoder().encode(text))

describe('a table whose columns nobody knows', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'may have a column called %s in JSON',
    async (name) => {
      expect(await json(`[{"kode":"a"},{"kode":"b","${name}":"5"},{"${name}":7}]`)).toEqual({
        ok: true,
        rows: [
          ['kode', name],
          ['a', ''],
          ['b', '5'],
          ['', { angka: '7' }],
        ],
      })
    },
  )

  it('is no list where a cell holds a list', async () => {
    for (const text of ['[{"a":[1]}]', '[{"a":{"__proto__":1}}]', '[1]', '[]', '[[1]]', '[null]'])
      expect(await json(text)).toMatchObject({
        ok: false,
        sentence: expect.stringContaining('bukan daftar baris'),
      })
  })

  it('keeps a number as it was written where its digits would fill the memory', async () => {
    const cells = ['1e400', '1e300000', '-1e-300000', '1.5e6'].map(
      (number, at) => `<c r="${'ABCD'[at]}1"><v>${number}</v></c>`,
    )
    expect(await readGrid(workbookOf(`<row r="1">${cells.join('')}</row>`))).toEqual({
      ok: true,
      rows: [['1e+400', '1e+300000', '-1e-300000', '1500000'].map((angka) => ({ angka }))],
    })
    expect(await json('[{"a":1e300,"b":1e400}]')).toEqual({
      ok: true,
      rows: [
        ['a', 'b'],
        [{ angka: '1e+300' }, { angka: 'Infinity' }],
      ],
    })
  })
})
