import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError, toErrorView } from './app-error.ts'
import { errorTable } from './error-table.ts'
import { fieldErrors } from './field-errors.ts'

describe('errorTable', () => {
  it('has a status, an exit code and a calm Indonesian sentence for every code', () => {
    for (const { http, exit, sentence } of Object.values(errorTable)) {
      expect(http).toBeGreaterThanOrEqual(400)
      expect([1, 2]).toContain(exit)
      expect(sentence).toMatch(/^[A-Z].*\.$/s)
      expect(sentence).not.toContain('!')
    }
  })
})

describe('toErrorView', () => {
  it('shows nothing of an unknown failure', () => {
    const view = toErrorView(new Error('connection string postgres://secret'))
    expect(view).toMatchObject({ code: 'gagal', http: 500 })
    expect(view.sentence).not.toContain('secret')
  })

  it('prefers the sentence of the one who refused', () => {
    const view = toErrorView(new AppError('terkunci', { sentence: 'Terkunci sejak 16 April 2021.' }))
    expect(view).toMatchObject({ http: 423, sentence: 'Terkunci sejak 16 April 2021.' })
  })
})

describe('fieldErrors', () => {
  it('speaks Indonesian also where a schema says nothing', () => {
    const schema = z.object({
      nama: z.string().min(1),
      email: z.email(),
      peran: z.enum(['a', 'b']),
      tahun: z.number().max(2100),
      tanggal: z.iso.date(),
      kosong: z.string(),
    })
    const read = schema.safeParse({ nama: '', email: 'x', peran: 'c', tahun: 3000, tanggal: 'kemarin' })
    const fields = fieldErrors(read.error as z.ZodError)
    expect(Object.keys(fields)).toEqual(['nama', 'email', 'peran', 'tahun', 'tanggal', 'kosong'])
    for (const sentence of Object.values(fields)) {
      expect(sentence).toMatch(/^(Isi|Tulis|Pilih|Paling)/)
      expect(sentence).toMatch(/\.$/)
    }
  })
})
