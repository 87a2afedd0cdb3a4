import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeStrategi, readNomor, readSwotKode, readSwotSel, swotKode } from './swot.ts'

describe('codes of an analysis', () => {
  it.each([
    ['S1, o2; S1', ['S1', 'O2']],
    [' W3\nT11 ', ['W3', 'T11']],
    ['', []],
  ])('reads %j', (text, codes) => {
    expect(readSwotKode(text).items?.map(swotKode)).toEqual(codes)
  })

  it.each(['X1', 'S0', 'S', '1', 'S12345', 'S1-S4'])('gives %j back', (text) => {
    expect(readSwotKode(`S1, ${text}`)).toEqual({ items: null, wrong: text })
  })

  it('are read again as they are written', () => {
    const kode = fc.record({
      jenis: fc.constantFrom('S' as const, 'W' as const, 'O' as const, 'T' as const),
      nomor: fc.integer({ min: 1, max: 9999 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(kode, { selector: swotKode }), (codes) => {
        expect(readSwotKode(codes.map(swotKode).join(', ')).items).toEqual(codes)
      }),
    )
  })
})

describe('cells and numbers', () => {
  it('reads cells in the order of the matrix, and numbers as they come', () => {
    expect(readSwotSel('wt, SO wt').items).toEqual(['SO', 'WT'])
    expect(readSwotSel('SO, SW')).toEqual({ items: null, wrong: 'SW' })
    expect(readNomor('3, 1;3').items).toEqual([3, 1])
    expect(readNomor('1, dua')).toEqual({ items: null, wrong: 'DUA' })
    expect(readNomor('0').wrong).toBe('0')
  })
})

describe('a strategy', () => {
  const codes = (text: string) => readSwotKode(text).items ?? []

  it('has codes of both sides of each of its cells', () => {
    expect(judgeStrategi(['SO', 'WT'], codes('S1 W1 O1 T1'))).toEqual({ kurang: [], lebih: [] })
    expect(judgeStrategi(['SO'], codes('S1')).kurang).toEqual([{ sel: 'SO', jenis: 'O' }])
    expect(judgeStrategi(['SO'], codes('S1 O1 T4')).lebih).toEqual([{ jenis: 'T', nomor: 4 }])
  })
})
