import { POLICY_KPU } from '@akuntabel/domain'
import { describe, expect, it } from 'vitest'
import type { AppError } from '../errors/app-error.ts'
import { readFigure, readMoney } from './figure-input.ts'

const SENTENCE = 'Angka ini terlalu besar. Tulis di bawah seribu triliun.'

function refusal(read: () => unknown): AppError {
  try {
    read()
  } catch (error) {
    return error as AppError
  }
  throw new Error('was not refused')
}

describe('a figure beyond any budget', () => {
  it.each(['1.000.000.000.000.000', '-1000000000000000', '9'.repeat(38)])(
    'is refused as money: %s',
    (text) => {
      expect(refusal(() => readMoney(text, 'pagu'))).toMatchObject({
        code: 'masukan-salah',
        data: { fields: { pagu: SENTENCE } },
      })
    },
  )

  it.each(['angka', 'rupiah'] as const)('is refused as a realisasi of kind %s', (kind) => {
    const policy = POLICY_KPU
    const read = () => readFigure('1.000.000.000.000.000', { kind, field: 'realisasi', policy })
    expect(refusal(read).data.fields).toEqual({ realisasi: SENTENCE })
  })

  it('is none just below, with decimals or a minus', () => {
    const policy = POLICY_KPU
    expect(readMoney('(999.999.999.999.999)', 'pagu')).toBe(-999_999_999_999_999n)
    const { value } = readFigure('999.999.999.999.999,75', { kind: 'angka', field: 'realisasi', policy })
    expect(String((value as { amount: unknown }).amount)).toBe('999999999999999.75')
  })
})
