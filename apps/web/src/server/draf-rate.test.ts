import type { AppError } from '@akuntabel/app'
import { expect, it } from 'vitest'
import { requireSeldom } from './draf-rate.ts'

it('refuses who writes drafts faster than people type, and nobody else', () => {
  for (let at = 0; at < 120; at++) requireSeldom('orang')
  const refused = () => {
    try {
      requireSeldom('orang')
    } catch (error) {
      const { code, message } = error as AppError
      return [code, message]
    }
  }
  expect(refused()).toEqual([
    'terlalu-sering',
    'Draf dikirim terlalu sering. Isian Anda tersimpan di komputer ini dan dikirim lagi sebentar lagi.',
  ])
  requireSeldom('orang lain')
  requireSeldom(undefined)
})
