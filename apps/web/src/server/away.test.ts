import { expect, it } from 'vitest'
import { typedAgain } from './away.ts'

const TEXT = ['Content-Disposition: form-data; name="penyebab"', '', 'Hujan deras']

/** As a browser writes it: a field in which no file was chosen has a file without name and bytes. */
function pageOf(fileName: string, content = ''): Promise<string> {
  const file = [
    `Content-Disposition: form-data; name="berkas"; filename="${fileName}"`,
    'Content-Type: text/plain',
    '',
  ]
  const body = ['--x', ...TEXT, '--x', ...file, content, '--x--', ''].join('\r\n')
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  return typedAgain(new Request('http://localhost/isi?/simpan', { method: 'POST', headers, body }))
}

it('sends again a form whose field of files was left alone', async () => {
  const page = await pageOf('')
  expect(page).toContain('Hujan deras</textarea>')
  expect(page).toContain('<button>Kirim lagi</button>')
  expect(page).not.toContain('berkas')
})

it.each([
  ['surat.txt', 'isi'],
  ['kosong.txt', ''],
])('does not send a form without the file %s that was chosen', async (name, content) => {
  const page = await pageOf(name, content)
  expect(page).toContain('Hujan deras</textarea>')
  expect(page).toContain('kata sandi dan berkas perlu diisi ulang')
  expect(page).not.toContain('<button>')
})
