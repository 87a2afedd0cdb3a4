import { escapeHtml } from './answer.ts'

const SECRET = /sandi|password|^(lama|baru)$/i

/**
 * What was typed, on the page that says the database is away: to read, to copy, and to send again with one button. Passwords
 * are not written out and files are not held, so a form with one is opened anew instead.
 */
export async function typedAgain(request: Request): Promise<string> {
  const form = await request.formData().catch(() => null)
  if (form === null) return ''
  const fields = [...form]
    .map(([name, value]) => ({ name, value }))
    .filter(({ value }) => !isUntouched(value))
  const texts = fields.filter(
    (field): field is { name: string; value: string } => typeof field.value === 'string',
  )
  const kept = texts.filter(({ name }) => !SECRET.test(name))
  if (kept.length === 0) return ''
  const whole = kept.length === fields.length
  const action = escapeHtml(new URL(request.url).pathname + new URL(request.url).search)
  return `<form method="post" action="${action}">
<h2>Isian Anda</h2>
<p>${whole ? SENDABLE : NOT_WHOLE}</p>
${kept.map(field).join('\n')}
${whole ? '<p><button>Kirim lagi</button></p>' : ''}
</form>`
}

const SENDABLE = 'Isian ini belum tersimpan. Kirim lagi sebentar lagi, atau salin dahulu.'
const NOT_WHOLE =
  'Isian ini belum tersimpan. Salin dahulu, lalu buka halamannya lagi: kata sandi dan berkas perlu diisi ulang.'

function field({ name, value }: { name: string; value: string }): string {
  const [safeName, safeValue] = [escapeHtml(name), escapeHtml(value)]
  // Hidden fields of a form have no spaces or lines; people read only what they wrote.
  return `<p><label>${safeName}<br /><textarea name="${safeName}" readonly rows="3" cols="80">
${safeValue}</textarea></label></p>`
}

/** What a browser sends for a field of files in which nothing was chosen. */
function isUntouched(value: FormDataEntryValue): boolean {
  return typeof value !== 'string' && value.name === '' && value.size === 0
}
