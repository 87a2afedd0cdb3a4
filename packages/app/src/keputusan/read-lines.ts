import type { Diktum } from '@akuntabel/domain'

/** One item a line; empty lines, and letters or numbers that somebody typed before an item, are left out. */
export function readLines(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[a-z]|\d{1,2})[.)]\s+/, '').trim())
    .filter(Boolean)
}

/** A diktum as one text: its sentence, and below it each item of its list on a line that begins with a dash. */
export function readDiktum(typed: string): Diktum {
  const all = typed.split('\n').map((line) => line.trim())
  const items = all.filter((line) => /^[-–•]/.test(line))
  return {
    isi: all.filter((line) => !items.includes(line) && line !== '').join(' '),
    rincian: items.map((line) => line.replace(/^[-–•]\s*/, '')).filter(Boolean),
  }
}

export function isEmptyDiktum({ isi, rincian }: Diktum): boolean {
  return isi === '' && rincian.length === 0
}

/** The same words as a form shows them. */
export function diktumText({ isi, rincian }: Diktum): string {
  return [isi, ...rincian.map((one) => `- ${one}`)].join('\n')
}
