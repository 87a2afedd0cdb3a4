/** One text field of a form; '' when it was not sent. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A fresh submission key: the same form sent twice counts once. */
export function submissionKey(): string {
  return crypto.randomUUID()
}
