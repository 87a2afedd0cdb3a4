import { pageText, sendForm } from './visitor.ts'

/** Sends a file as evidence of the first indicator of the running quarter; gives the status. */
export async function sendEvidence(cookie: string, file: File): Promise<number> {
  const form = new FormData()
  form.set('berkas', file)
  form.set('keterangan', '')
  return sendForm(await evidencePath(cookie), cookie, form)
}

/** Where evidence of the first indicator of the running quarter is sent to. */
export async function evidencePath(cookie: string): Promise<string> {
  target ??= await firstIndikator(cookie)
  return `${target}?/bukti`
}

let target: string | undefined

async function firstIndikator(cookie: string): Promise<string> {
  const grid = await pageText('/k/3572/kpu/2022/pengukuran?tw=4', cookie)
  const found = /\/k\/3572\/kpu\/2022\/pengukuran\/4\/[0-9a-f-]{36}/.exec(grid)?.[0]
  if (found === undefined) throw new Error('no indicator in the grid')
  return found
}
