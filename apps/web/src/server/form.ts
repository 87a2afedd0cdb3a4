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

/** The form with its file; null when it is larger than the server takes (BODY_SIZE_LIMIT), so nothing was kept. */
export async function readUpload(request: Request): Promise<FormData | null> {
  try {
    return await request.formData()
  } catch {
    return null
  }
}
