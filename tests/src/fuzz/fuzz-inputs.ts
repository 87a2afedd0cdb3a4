import { BOMBS } from './bombs.ts'
import { BYTE_MUTATIONS } from './mutate-bytes.ts'
import { mutatePackage, PACKAGE_MUTATIONS } from './mutate-docx.ts'
import { PDF_MUTATIONS } from './mutate-pdf.ts'
import { encoded, TEXT_MUTATIONS } from './mutate-text.ts'
import { type Random, randomFrom } from './random.ts'

export interface FuzzInput {
  /** What was done to which file: `docx 2: repeatTables, flipBits`. */
  how: string
  fileName: string
  bytes: Uint8Array
}

export interface FuzzBases {
  text: string[]
  docx: Uint8Array[]
  pdf: Uint8Array[]
}

/** Letters of a text: what is longer tells nothing new and takes long to hand over. */
const LONGEST = 3_000_000

/** The input of a seed and a number; always the same one. */
export function fuzzInput(bases: FuzzBases, seed: number, index: number): FuzzInput {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) + index)
  const kind = random.chance(0.05) ? 'bomb' : random.pick(['text', 'docx', 'pdf'])
  if (kind === 'text') return textInput(bases.text, random)
  if (kind === 'pdf') return pdfInput(bases.pdf, random)
  if (kind === 'docx') return docxInput(bases.docx, random)
  const [name, make] = random.pick(Object.entries(BOMBS))
  return { how: `bomb: ${name}`, fileName: 'masukan.docx', bytes: make(random) }
}

function textInput(bases: readonly string[], random: Random): FuzzInput {
  const at = random.below(bases.length)
  let text = bases[at] ?? ''
  const done: string[] = []
  for (let count = 1 + random.below(2); count > 0; count--) {
    const [name, mutate] = random.pick(Object.entries(TEXT_MUTATIONS))
    text = mutate(text, random)
    done.push(name)
  }
  const fileName = `masukan.${random.pick(['txt', 'txt', 'md', 'html'])}`
  const bytes = sometimesBytes(encoded(text.slice(0, LONGEST), random), done, random)
  return { how: `text ${at}: ${done.join(', ')}`, fileName, bytes }
}

function docxInput(bases: readonly Uint8Array[], random: Random): FuzzInput {
  const at = random.below(bases.length)
  const [name, mutation] = random.pick(Object.entries(PACKAGE_MUTATIONS))
  const done = [name]
  const whole = bases[at] ?? new Uint8Array()
  // Damage to the package itself most often ends at its door, so there is less of it.
  if (random.chance(0.2)) return { ...damaged('docx', at, whole, random), fileName: 'masukan.docx' }
  const bytes = sometimesBytes(mutatePackage(whole, mutation, random), done, random)
  return { how: `docx ${at}: ${done.join(', ')}`, fileName: 'masukan.docx', bytes }
}

function pdfInput(bases: readonly Uint8Array[], random: Random): FuzzInput {
  const at = random.below(bases.length)
  const base = bases[at] ?? new Uint8Array()
  if (random.chance(0.4)) return { ...damaged('pdf', at, base, random), fileName: 'masukan.pdf' }
  const [name, mutate] = random.pick(Object.entries(PDF_MUTATIONS))
  const changed = mutate(Buffer.from(base).toString('latin1'), random)
  return {
    how: `pdf ${at}: ${name}`,
    fileName: 'masukan.pdf',
    bytes: new Uint8Array(Buffer.from(changed, 'latin1')),
  }
}

function damaged(kind: string, at: number, bytes: Uint8Array, random: Random): Omit<FuzzInput, 'fileName'> {
  const [name, mutate] = random.pick(Object.entries(BYTE_MUTATIONS))
  return { how: `${kind} ${at}: ${name}`, bytes: mutate(bytes, random) }
}

function sometimesBytes(bytes: Uint8Array, done: string[], random: Random): Uint8Array {
  if (!random.chance(0.1)) return bytes
  const [name, mutate] = random.pick(Object.entries(BYTE_MUTATIONS))
  done.push(name)
  return mutate(bytes, random)
}
