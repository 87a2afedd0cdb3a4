import errorPage from '../error.html?raw'
import { protect } from './headers.ts'

interface Answer {
  status: number
  sentence: string
  secure: boolean
  /** Markup below the sentence. */
  more?: string
  json?: boolean
}

/** Before any page: what needs neither the database nor the visitor, with the headers of every answer. */
export function plainAnswer({ status, sentence, secure, more = '', json = false }: Answer): Response {
  const page = errorPage.replace('%sveltekit.error.message%', () => escapeHtml(sentence))
  const body = json ? JSON.stringify({ sentence }) : page.replace('</body>', () => `${more}</body>`)
  const response = new Response(body, {
    status,
    headers: { 'content-type': json ? 'application/json' : 'text/html; charset=utf-8' },
  })
  protect(response, { secure, signedIn: false })
  return response
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
