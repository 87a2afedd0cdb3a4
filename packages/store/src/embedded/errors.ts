/** A database that cannot be reached or prepared. The message is a sentence for the person who started the program. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
