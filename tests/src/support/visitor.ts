import { DEMO_PASSWORD } from './akuntabel.ts'

/** Fields as text, or with a file as FormData. */
export type Form = Record<string, string> | FormData

/** A person without a browser: keeps cookies, posts forms as a page without JavaScript would. */
export interface Visitor {
  get(path: string, signal?: AbortSignal): Promise<Response>
  post(path: string, form: Form, signal?: AbortSignal): Promise<Response>
  /** As the script of a page asks. */
  postJson(path: string, body: object): Promise<Response>
}

export function visitor(address: string): Visitor {
  const cookies = new Map<string, string>()
  async function send(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(new URL(path, address), {
      ...init,
      redirect: 'manual',
      headers: {
        origin: address,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        accept: 'text/html',
        ...init.headers,
      },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined) cookies.set(name, value ?? '')
    }
    return response
  }
  return {
    get: (path, signal) => send(path, { signal }),
    post(path, form, signal) {
      const body = form instanceof FormData ? form : new URLSearchParams(form)
      return send(path, { method: 'POST', body, signal })
    },
    postJson: (path, body) =>
      send(path, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
  }
}

/** Signed in as one of the sample's people: `operator`, `kasubbag`, … */
export async function signedIn(address: string, email: string, password = DEMO_PASSWORD): Promise<Visitor> {
  const person = visitor(address)
  const answer = await person.post('/masuk', { email, password })
  if (answer.status !== 303)
    throw new Error(`sign-in of ${email} answered ${answer.status}: ${await answer.text()}`)
  return person
}

/** Value of a hidden field of a page. */
export function hiddenField(html: string, name: string): string | undefined {
  const input = html.match(/<input[^>]*>/g)?.find((tag) => tag.includes(`name="${name}"`))
  return input && (/value="([^"]*)"/.exec(input)?.[1] ?? '')
}
