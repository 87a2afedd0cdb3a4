import { createHash, randomBytes } from 'node:crypto'

/** A token nobody guesses, with its office before it so that it is looked up there; only its hash is kept. */
export function makeToken(unit: string): { token: string; hash: string } {
  const token = `${unit}-${randomBytes(32).toString('base64url')}`
  return { token, hash: hashOfToken(token) }
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function unitOfToken(token: string): string {
  return /^(\d{2,4})-/.exec(token)?.[1] ?? ''
}
