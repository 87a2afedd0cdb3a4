import { expect, it } from 'vitest'
import { pkRemoval } from './pk-removal.ts'

it('says what a button takes out of a draft', () => {
  expect(pkRemoval('indikator/7')).toEqual({ do: 'hapus-indikator', pkIndikatorId: '7' })
  expect(pkRemoval('sasaran/7')).toEqual({ do: 'hapus-sasaran', sasaranId: '7' })
  expect(pkRemoval('program/7')).toEqual({ do: 'hapus-program', programId: '7' })
})

it('is nothing where another button was pressed', () => {
  expect(pkRemoval('')).toBeUndefined()
  expect(pkRemoval('semua/7')).toBeUndefined()
})
