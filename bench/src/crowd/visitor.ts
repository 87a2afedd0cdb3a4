import { anotherAddress } from '../another-address.ts'
import { ADDRESS } from '../server/program.ts'

/** Milliseconds of one page, drawn for this visit and read to its end. */
export async function timePage(path: string, cookie: string): Promise<number> {
  const address = ADDRESS + anotherAddress(path)
  const start = performance.now()
  const answer = await fetch(address, { headers: { cookie, accept: 'text/html' } })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - start
}

export async function pageText(path: string, cookie: string): Promise<string> {
  const answer = await fetch(ADDRESS + path, { headers: { cookie, accept: 'text/html' } })
  return answer.text()
}

/** Sends a form and gives the status: 303 where it was taken. */
export async function sendForm(path: string, cookie: string, form: FormData): Promise<number> {
  const answer = await fetch(ADDRESS + path, {
    method: 'POST',
    body: form,
    headers: { cookie, origin: ADDRESS, accept: 'text/html' },
    redirect: 'manual',
  })
  await answer.arrayBuffer()
  return answer.status
}
