import type { PrivateBox } from '../auth/private-box.ts'
import { unitOfToken } from '../people/one-time-token.ts'

/** Lets who holds the letter stop it without signing in; made by this installation alone and kept nowhere. */
export function makeStopToken(
  box: PrivateBox,
  { unit, personId }: { unit: string; personId: string },
): string {
  return `${unit}-${Buffer.from(box.close(Buffer.from(personId), about(unit))).toString('base64url')}`
}

/** Whose letters of which office; null for what was not made here. */
export function openStopToken(box: PrivateBox, token: string): { unit: string; personId: string } | null {
  const unit = unitOfToken(token)
  try {
    const closed = Buffer.from(token.slice(unit.length + 1), 'base64url')
    return { unit, personId: Buffer.from(box.open(closed, about(unit))).toString() }
  } catch {
    return null
  }
}

function about(unit: string): string {
  return `email-berhenti/${unit}`
}
