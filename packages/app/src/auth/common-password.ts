import { invalidInput } from '../errors/field-errors.ts'
import common from './data/sandi-umum.json' with { type: 'json' }

const WORDS = new Set(common.kata.split(' ').map(bare))

/**
 * Refuses what is tried first by whoever guesses: a common word with figures and signs around it, one sign or one short
 * piece again and again, a run of the keyboard or the alphabet, and the person's own name or address.
 */
export function requireUncommon(
  field: string,
  password: string,
  own: { name?: string; email?: string } = {},
): void {
  if (!isCommon(password, own)) return
  throw invalidInput({
    [field]:
      'Kata sandi ini termasuk yang paling mudah ditebak. Pakai kalimat pendek yang hanya Anda yang tahu.',
  })
}

export function isCommon(
  password: string,
  { name = '', email = '' }: { name?: string; email?: string },
): boolean {
  const core = bare(password)
  const named = [...name.split(/\s+/), name, email.split('@')[0] ?? '', email].map(letters)
  return (
    core.length < 4 ||
    WORDS.has(core) ||
    named.some((word) => word.length >= 3 && word === letters(core)) ||
    isRepeated(password.toLowerCase()) ||
    isRun(password.toLowerCase())
  )
}

/** Small letters, without the figures and signs around them. */
function bare(text: string): string {
  return text.toLowerCase().replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function isRepeated(text: string): boolean {
  return /^(.{1,5}?)\1+.{0,4}$/u.test(text) && new Set(text).size <= 5
}

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']

function isRun(text: string): boolean {
  return RUNS.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
}
