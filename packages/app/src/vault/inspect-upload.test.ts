import { measureArchive } from '@akuntabel/documents/archive'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { refusalOf } from '../testing/refusal-of.ts'
import { cleanName, inspectUpload, MAX_UPLOAD_BYTES, scanType } from './inspect-upload.ts'

const pdf = strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')
const docxParts = {
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  'word/document.xml': strToU8('<w:document/>'),
}

const inspect = (name: string, bytes: Uint8Array) => inspectUpload(name, bytes, measureArchive)

describe('inspectUpload', () => {
  it('accepts a PDF by its content, and gives it the ending it deserves', async () => {
    expect(await inspect('register', pdf)).toEqual({ name: 'register.pdf', type: 'application/pdf' })
    expect((await inspect('register.tmp', pdf)).name).toBe('register.pdf')
    expect((await inspect('REGISTER.PDF', pdf)).name).toBe('REGISTER.pdf')
  })

  it.each([
    ['foto.jpg', pdf, 'Namanya JPG, tetapi isinya PDF.'],
    ['foto.jpeg', pdf, 'Namanya JPG, tetapi isinya PDF.'],
    ['tabel.xlsx', zipSync(docxParts), 'Namanya XLSX, tetapi isinya DOCX.'],
  ])('refuses %s, whose name says another type than its content', async (name, bytes, says) => {
    const { code, message } = await refusalOf(inspect(name, bytes))
    expect([code, message]).toEqual(['berkas-ditolak', `${says} Beri nama sesuai isinya, lalu unggah lagi.`])
  })

  it('accepts a DOCX, and text named as text', async () => {
    expect((await inspect('laporan.docx', zipSync(docxParts))).name).toBe('laporan.docx')
    expect((await inspect('data.csv', strToU8('a;b\n1;2\n'))).type).toBe('text/csv')
  })

  it.each([
    ['a program', 'surat.pdf', strToU8('MZ\u0000\u0001\u0002\u0003')],
    ['a web page named as text', 'x.html', strToU8('<script>alert(1)</script>')],
    ['a plain archive', 'arsip.zip', zipSync({ 'a.txt': strToU8('a') })],
    ['binary named as text', 'x.txt', new Uint8Array([1, 2, 3, 0, 255])],
  ])('refuses %s', async (_, name, bytes) => {
    await expect(inspect(name, bytes)).rejects.toMatchObject({ code: 'berkas-ditolak' })
  })

  it('refuses an empty and an oversized file', async () => {
    await expect(inspect('a.pdf', new Uint8Array())).rejects.toMatchObject({ code: 'berkas-ditolak' })
    await expect(inspect('a.pdf', new Uint8Array(MAX_UPLOAD_BYTES + 1))).rejects.toMatchObject({
      code: 'berkas-terlalu-besar',
    })
  })

  it('refuses an oversized scan', async () => {
    const { code, message } = await refusalOf(scanType(new Uint8Array(MAX_UPLOAD_BYTES + 1)))
    expect([code, message]).toEqual([
      'berkas-terlalu-besar',
      'Berkas terlalu besar. Batasnya 20 MB; perkecil atau pecah berkasnya.',
    ])
  })

  it('refuses a DOCX that unpacks beyond the bound', async () => {
    const bomb = zipSync({ ...docxParts, 'word/media/x.bin': new Uint8Array(210 * 1024 * 1024) })
    expect(bomb.byteLength).toBeLessThan(MAX_UPLOAD_BYTES)
    await expect(inspect('bom.docx', bomb)).rejects.toMatchObject({
      code: 'berkas-terlalu-besar',
      message: 'Isi berkas terlalu besar setelah dibuka. Perkecil gambar di dalamnya, lalu unggah lagi.',
    })
  })

  it('accepts an XLSX, and refuses a DOCX whose content is damaged', async () => {
    const book = Object.fromEntries(
      Object.entries(docxParts).map(([name, bytes]) => [
        name.replace('word/document', 'xl/workbook'),
        strToU8(
          strFromU8(bytes)
            .replace('word/document', 'xl/workbook')
            .replace('wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
        ),
      ]),
    )
    expect((await inspect('data.xlsx', zipSync(book))).name).toBe('data.xlsx')
    const damaged = zipSync({ ...docxParts, 'word/media/x.bin': strToU8('teks '.repeat(9_000)) })
    // The first packed byte then names a kind of block that does not exist.
    damaged[Buffer.from(damaged).indexOf('word/media/x.bin') + 'word/media/x.bin'.length] = 0xff
    await expect(inspect('rusak.docx', damaged)).rejects.toMatchObject({
      code: 'berkas-ditolak',
      message: 'Berkas tidak dapat dibuka. Simpan ulang, lalu unggah lagi.',
    })
  })

  it('refuses a DOCX of very many empty parts', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 60_000 }, (_, at) => [`word/${at}`, new Uint8Array()]),
    )
    const bomb = zipSync({ ...docxParts, ...parts }, { level: 0 })
    await expect(inspect('bom.docx', bomb)).rejects.toMatchObject({
      code: 'berkas-ditolak',
      message:
        'Berkas ini berisi lebih dari 5.000 bagian. Simpan ulang dari Word atau Excel, lalu unggah lagi.',
    })
  })
})

describe('scanType', () => {
  it('knows a PDF and pictures, and takes an Office file for none without opening it', async () => {
    expect(await scanType(pdf)).toEqual({ extension: 'pdf', type: 'application/pdf' })
    expect(await scanType(zipSync(docxParts))).toBeNull()
    expect(await scanType(strToU8('teks'))).toBeNull()
  })
})

describe('cleanName', () => {
  it('drops folders and what a file system or header cannot carry', () => {
    expect(cleanName('..\\..\\laporan "akhir"\n.exe', 'pdf')).toBe('laporan akhir.pdf')
    expect(cleanName('/etc/.pdf', 'pdf')).toBe('bukti.pdf')
  })
})
