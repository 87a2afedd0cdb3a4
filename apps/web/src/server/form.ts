import { parseDate } from '@akuntabel/domain'

/** One text field of a form; '' when it was not sent. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** A date as people write it, `28 Februari 2022` or `28/2/2022`, as ISO; what is no date stays as typed, to be refused. */
export function date(form: FormData, name: string): string {
  const typed = text(form, name)
  return parseDate(typed) ?? typed
}

/** A fresh submission key: the same form sent twice counts once. */
export function submissionKey(): string {
  return crypto.randomUUID()
}
