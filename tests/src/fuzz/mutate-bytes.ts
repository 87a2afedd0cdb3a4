import type { Random } from './random.ts'

export type ByteMutation = (bytes: Uint8Array, random: Random) => Uint8Array

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  for (let count = 1 + random.below(60); count > 0 && out.length > 0; count--) {
    const at = random.below(out.length)
    out[at] = (out[at] ?? 0) ^ (1 << random.below(8))
  }
  return out
}

function truncate(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, random.below(bytes.length + 1))
}

function cutOut(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random)
  return joined([bytes.subarray(0, from), bytes.subarray(to)])
}

function repeatPart(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = range(bytes, random)
  const part = bytes.subarray(from, Math.min(to, from + 4_000))
  return joined([
    bytes.subarray(0, to),
    ...Array.from({ length: 1 + random.below(40) }, () => part),
    bytes.subarray(to),
  ])
}

function noise(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  const [from, to] = range(bytes, random)
  for (let at = from; at < Math.min(to, from + 400); at++) out[at] = random.below(256)
  return out
}

export const BYTE_MUTATIONS: Record<string, ByteMutation> = { flipBits, truncate, cutOut, repeatPart, noise }

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function range(bytes: Uint8Array, random: Random): [from: number, to: number] {
  const one = random.below(bytes.length + 1)
  const other = random.below(bytes.length + 1)
  return [Math.min(one, other), Math.max(one, other)]
}
