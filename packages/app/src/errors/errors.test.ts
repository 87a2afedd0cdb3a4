import { describe, expect, it } from 'vitest'
import { AppError, toErrorView } from './app-error.ts'
import { errorTable } from './error-table.ts'

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
