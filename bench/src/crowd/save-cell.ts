import { pageText, sendForm } from './visitor.ts'

export interface Saving {
  page: string
  name: string
  figure: string
  cookie: string
  action: string
  more: Record<string, string>
}

/** One cell, typed on what is saved now; asking for that is not counted. */
export async function saveCell({ page, name, figure, cookie, action, more }: Saving): Promise<number> {
  const place = name.slice('isi.'.length)
  const html = await pageText(page, cookie)
  const dasar = new RegExp(`name="dasar\\.${place}" value="([^"]*)"`).exec(html)?.[1]
  if (dasar === undefined) throw new Error(`no cell ${name} in ${page}`)
  const form = new FormData()
  for (const [key, text] of Object.entries({ ...more, urut: '0', [name]: figure, [`dasar.${place}`]: dasar }))
    form.set(key, text)
  const start = performance.now()
  const status = await sendForm(`${page.split('?')[0]}?/${action}`, cookie, form)
  if (status !== 303) throw new Error(`${page} answered ${status}`)
  return performance.now() - start
}
