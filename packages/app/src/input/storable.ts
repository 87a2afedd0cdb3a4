import { invalidInput } from '../errors/field-errors.ts'

const SENTENCE = 'Isian ini memuat tanda yang tidak dapat disimpan. Ketik ulang, jangan ditempel.'

/**
 * Refuses text the database cannot hold: the NUL character and halves of a surrogate pair, which no person types.
 * Without recursion, so that no depth of nesting ends the program.
 */
export function requireStorable(input: unknown): void {
  const left: { path: string; value: unknown }[] = [{ path: '', value: input }]
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { path, value } = at
    if (typeof value === 'string') {
      if (value.includes('\0') || !value.isWellFormed())
        throw invalidInput({ [path || 'formulir']: SENTENCE })
    } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const [key, inner] of Object.entries(value)) {
        left.push({ path: path === '' ? key : `${path}.${key}`, value: inner }, { path: '', value: key })
      }
    }
  }
}
