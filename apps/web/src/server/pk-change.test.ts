import { expect, it } from 'vitest'
import { pkChange } from './pk-change.ts'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

it('takes targets of the year and of the quarters that were sent', () => {
  const fields = {
    do: 'ubah-target',
    pkIndikatorId: 'x',
    target: ' 80 ',
    'triwulan.1': '20',
    'triwulan.4': '',
  }
  expect(pkChange(form(fields))).toEqual({
    do: 'ubah-target',
    pkIndikatorId: 'x',
    target: '80',
    triwulan: { 1: '20', 4: '' },
  })
})

it('takes nothing that is not part of a change', () => {
  expect(pkChange(form({ do: 'hapus-program', programId: 'p', version: '3', kembali: 'isi' }))).toEqual({
    do: 'hapus-program',
    programId: 'p',
  })
})
