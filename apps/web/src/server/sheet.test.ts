import { expect, it } from 'vitest'
import { chosenDrafts, sheetPost } from './sheet.ts'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

it('sends the changed cells alone, row by row, with the version each row was typed on', () => {
  const post = sheetPost(
    form({
      urut: '7',
      'isi.a.target': ' 97,5 ',
      'dasar.a.target': '3:90',
      'isi.a.alasan': '',
      'dasar.a.alasan': '3:',
      'isi.3355.EBA.jumlah': '1.000',
      'dasar.3355.EBA.jumlah': '0:',
      'isi.b.isi': 'dua\r\nbaris',
      'dasar.b.isi': '1:dua\nbaris',
    }),
  )
  expect(post).toEqual({
    rows: [
      { id: 'a', version: '3', fields: { target: '97,5' }, dasar: { target: '3' } },
      { id: '3355.EBA', version: '0', fields: { jumlah: '1.000' }, dasar: { jumlah: '0' } },
    ],
    draf: { urut: 7, lepas: [] },
  })
})

it('gives up a draft that the person put back, and takes or throws away one that differs as chosen', () => {
  const at = (place: string, value: string, more: Record<string, string>) => ({
    [`isi.${place}`]: value,
    [`dasar.${place}`]: '2:lama',
    ...Object.fromEntries(Object.entries(more).map(([kind, text]) => [`${kind}.${place}`, text])),
  })
  const post = sheetPost(
    form({
      urut: '1',
      ...at('a.isi', 'lama', { draf: 'baru' }),
      ...at('b.isi', 'lama', { beda: 'baru', pilih: 'pakai' }),
      ...at('c.isi', 'lama', { beda: 'baru', pilih: 'buang' }),
      ...at('d.isi', 'lama', { beda: 'baru' }),
    }),
  )
  expect(post.rows).toEqual([{ id: 'b', version: '2', fields: { isi: 'baru' }, dasar: { isi: '2' } }])
  expect(post.draf.lepas).toEqual(['isi.a.isi', 'isi.c.isi'])
})

it('takes the chosen draft into a form of single fields', () => {
  const chosen = chosenDrafts(
    form({
      a: 'lama',
      'beda.a': 'baru',
      'pilih.a': 'pakai',
      b: 'lama',
      'beda.b': 'baru',
      'pilih.b': 'buang',
    }),
  )
  expect([chosen.get('a'), chosen.get('b')]).toEqual(['baru', 'lama'])
})

it('reads a box that is not ticked from the sign beside it, and whether that changed', () => {
  const box = (place: string, base: string, ticked: boolean): Record<string, string> => ({
    [`centang.${place}`]: '',
    [`dasar.${place}`]: base,
    ...(ticked ? { [`isi.${place}`]: '✓' } : {}),
  })
  const post = sheetPost(
    form({
      ...box('a.b1', '3:✓', false),
      ...box('a.b2', '3:', true),
      ...box('a.b3', '3:✓', true),
      ...box('a.b4', '3:', false),
    }),
  )
  expect(post.rows).toEqual([
    { id: 'a', version: '3', fields: { b1: '', b2: '✓' }, dasar: { b1: '3', b2: '3' } },
  ])
})
