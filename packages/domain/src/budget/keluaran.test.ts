import { describe, expect, it } from 'vitest'
import { inherited, SATUAN_KELUARAN } from './keluaran.ts'

const rows = new Map([
  ['076.01.WA', { induk: null, own: 'sekretariat' }],
  ['3355', { induk: '076.01.WA', own: null }],
  ['3355.EAA.994', { induk: '3355', own: null }],
  ['3355.EAA.995', { induk: '3355', own: 'kpu' }],
  ['076.01.CQ', { induk: null, own: null }],
  ['3360', { induk: '076.01.CQ', own: null }],
  ['3361', { induk: 'tidak-ada', own: null }],
])

describe('what a row of the budget says for those below it', () => {
  it.each([
    ['3355.EAA.994', 'sekretariat'],
    ['3355.EAA.995', 'kpu'],
    ['076.01.WA', 'sekretariat'],
    ['3360', null],
    ['3361', null],
  ])('%s: %s', (kode, found) => {
    expect(inherited(kode, rows)).toBe(found)
  })

  it('counts in units that are each there once', () => {
    expect(new Set(SATUAN_KELUARAN).size).toBe(SATUAN_KELUARAN.length)
  })
})
