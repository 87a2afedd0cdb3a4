import { describe, expect, it } from 'vitest'
import { changedSince, type ImporList, imporRows, takenBack } from './impor.ts'

const list = (...rows: [string, string][]): ImporList[] => rows.map(([id, teks]) => ({ id, cells: { teks } }))
const nameOf = ({ teks = '' }: Record<string, string>) => teks
const ids = (rows: ImporList[]) => rows.map(({ id, cells }) => `${id}${cells.teks}`)

const before = list(['a', '1'], ['b', '1'], ['x', '1'])
const after = list(['b', '2'], ['c', '1'], ['x', '1'])
const baris = imporRows(before, after, nameOf)
const impor = { baris, urutan: before.map(({ id }) => id) }

describe('an import', () => {
  it('is the rows it changed, as they were and as they are', () => {
    expect(baris).toEqual([
      { id: 'a', nama: '1', sebelum: { teks: '1' }, sesudah: null },
      { id: 'b', nama: '2', sebelum: { teks: '1' }, sesudah: { teks: '2' } },
      { id: 'c', nama: '1', sebelum: null, sesudah: { teks: '1' } },
    ])
    expect(imporRows(after, list(['x', '1'], ['b', '2'], ['c', '1']), nameOf)).toEqual([])
  })

  it.each([
    ['nothing', after, null],
    ['another row', list(['b', '2'], ['c', '1'], ['x', '9']), null],
    ['a row it changed', list(['b', '3'], ['c', '1'], ['x', '1']), 'b'],
    ['a row it added', list(['b', '2'], ['x', '1']), 'c'],
    ['a row it took out', list(['a', '1'], ['b', '2'], ['c', '1']), 'a'],
  ])('is changed since where %s was', (_, now, id) => {
    expect(changedSince(baris, now)?.id ?? null).toBe(id)
  })

  it('knows nothing of a cell that was not kept when it was made', () => {
    const since = (cells: Record<string, string>) =>
      changedSince(baris, [{ id: 'b', cells }, ...after.slice(1)])
    expect(since({ teks: '2', baru: 'x' })).toBeNull()
    expect(since({ baru: 'x' })?.id).toBe('b')
  })

  it('taken back leaves the list as it was', () => {
    expect(takenBack(impor, after)).toEqual(before)
  })

  it('taken back keeps what others did since: rows added, changed and taken out', () => {
    const added = list(['n', '0'], ['b', '2'], ['m', '0'], ['c', '1'], ['o', '0'], ['x', '7'])
    expect(ids(takenBack(impor, added))).toEqual(['n0', 'a1', 'b1', 'm0', 'o0', 'x7'])
    expect(ids(takenBack(impor, list(['b', '2'], ['c', '1'])))).toEqual(['a1', 'b1'])
  })
})
