import { describe, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import { requireStorable } from './storable.ts'

const SENTENCE = 'Isian ini memuat tanda yang tidak dapat disimpan. Ketik ulang, jangan ditempel.'

function refusal(input: unknown): AppError {
  try {
    requireStorable(input)
  } catch (error) {
    return error as AppError
  }
  throw new Error('was not refused')
}

describe('text the database cannot hold', () => {
  it.each<[string, unknown, string]>([
    ['a NUL', { nama: 'a\0b' }, 'nama'],
    ['half a pair', { nama: 'a\ud800' }, 'nama'],
    ['a NUL further in', { isi: [{ uraian: '\0' }] }, 'isi.0.uraian'],
    ['a NUL in a name', { isi: { 'a\0': 'x' } }, 'formulir'],
    ['a NUL alone', '\0', 'formulir'],
  ])('is refused at its field: %s', (_, input, field) => {
    expect(refusal(input)).toMatchObject({ code: 'masukan-salah', data: { fields: { [field]: SENTENCE } } })
  })

  it('is refused at any depth', () => {
    let deep: unknown = '\0'
    for (let depth = 0; depth < 100_000; depth++) deep = [deep]
    expect(refusal({ deep }).code).toBe('masukan-salah')
  })

  it('is none of these: pairs, accents, line ends, bytes of a file, what is no text', () => {
    const input = {
      nama: 'Ñusantara 😀\r\n\t',
      isi: new Uint8Array([0, 1]),
      n: 1n,
      none: null,
      not: undefined,
    }
    expect(() => requireStorable(input)).not.toThrow()
  })
})
