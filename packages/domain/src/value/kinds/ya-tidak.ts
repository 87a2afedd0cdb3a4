import { codeKind } from '../code-kind.ts'

const NAMES: Record<string, string> = { ya: 'Ya', tidak: 'Tidak' }

export const yaTidak = codeKind({
  label: 'Ya atau tidak',
  example: 'pilih ya atau tidak',
  order: () => ['tidak', 'ya'],
  lowest: 0,
  names: NAMES,
  choices: () => ['ya', 'tidak'].map((value) => ({ value, label: nameOf(value) })),
  read(text) {
    const word = text.trim().toLowerCase()
    const code = word === 'ya' || word === 'y' ? 'ya' : word === 'tidak' || word === 't' ? 'tidak' : null
    if (code === null) return { ok: false, error: 'Jawab dengan Ya atau Tidak.' }
    return { ok: true, payload: { code }, warnings: [] }
  },
  format: ({ code }) => nameOf(code),
  apart: { naik: 'Realisasi berbeda dari target.', turun: 'Realisasi berbeda dari target.' },
})

function nameOf(code: string): string {
  return NAMES[code] ?? code
}
