import type { Subbagian } from '@akuntabel/store'
import { invalidInput } from '../errors/field-errors.ts'

export function requireNewName(others: Subbagian[], name: string): void {
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw invalidInput({ name: `Subbagian ${name} sudah ada.` })
  }
}
