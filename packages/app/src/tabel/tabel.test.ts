import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { refusalOf } from '../testing/refusal-of.ts'
import { createArchiveGauge } from '../vault/archive-gauge.ts'
import { MAX_TABEL_ROWS, TABEL_FORMATS, type Tabel, type TabelRow } from './tabel.ts'
import { createTabelReader, MAX_TABEL_BYTES } from './tabel-reader.ts'
import { workbookOf } from './testing/workbook-of.ts'
import { writeTabel } from './write-tabel.ts'

const TABEL: Tabel = {
  jenis: 'contoh',
  judul: 'Contoh',
  columns: [
    { key: 'kode', label: 'Kode', as: 'teks', hint: 'Kode anggaran.' },
    { key: 'uraian', label: 'Uraian', as: 'teks', hint: 'Nama barisnya.' },
    { key: 'pagu', label: 'Pagu (Rp)', as: 'uang', hint: 'Rupiah penuh.' },
    { key: 'target', label: 'Target', as: 'angka', hint: 'Angka.' },
  ],
  petunjuk: ['Satu baris untuk satu kode.'],
}

const gauge = createArchiveGauge()
const reader = createTabelReader(gauge)
afterAll(async () => {
  await reader.close()
  await gauge.close()
})

async function read(bytes: Uint8Array | string): Promise<TabelRow[]> {
  const sent = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return (await reader.read(TABEL, sent, 'a')).map(({ cells }) => cells)
}

async function refusal(bytes: Uint8Array | string): Promise<string> {
  const error = await refusalOf(read(bytes))
  expect(error.code).toBe('berkas-ditolak')
  return error.message
}

const ROWS: TabelRow[] = [
  { kode: '076.01.WA', uraian: 'Program "Dukungan"; manajemen', pagu: '4103445000', target: '90,91' },
  { kode: '3355', uraian: '=1+1', pagu: '', target: '' },
  { kode: '0012', uraian: '-2', pagu: '0', target: '-1,5' },
]

/** A workbook whose column of money holds these numbers, written as they are. */
function numbers(pagu: readonly string[]): Uint8Array {
  const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
  const heads = ['Kode', 'Uraian', 'Pagu (Rp)', 'Target'].map((head, at) => text(`${'ABCD'[at]}1`, head))
  const rows = pagu.map((number, at) => {
    const nomor = at + 2
    return `<row r="${nomor}">${text(`A${nomor}`, 'k')}<c r="C${nomor}"><v>${number}</v></c></row>`
  })
  return workbookOf(`<row r="1">${heads.join('')}</row>${rows.join('')}`)
}

describe('a table as a file', () => {
  it.each(TABEL_FORMATS)('comes back from %s as it went', async (format) => {
    expect(await read(await writeTabel(TABEL, ROWS, format))).toEqual(ROWS)
  })

  it('gives the same bytes for the same rows', async () => {
    for (const format of ['csv', 'json'] as const)
      expect(await writeTabel(TABEL, ROWS, format)).toEqual(await writeTabel(TABEL, ROWS, format))
  })

  it('writes nothing that a spreadsheet would calculate', async () => {
    const csv = new TextDecoder().decode(await writeTabel(TABEL, ROWS, 'csv'))
    expect(csv).toContain(`'=1+1`)
    expect(csv).not.toMatch(/(^|;)[=+@-]/m)
  })

  it.each(['constructor', 'toString', '__proto__', 'valueOf'])(
    'comes back with the word %s',
    async (word) => {
      const rows = [{ kode: 'k', uraian: word, pagu: '1', target: '' }]
      for (const format of TABEL_FORMATS)
        expect(await read(await writeTabel(TABEL, rows, format))).toEqual(rows)
    },
  )

  it('comes back whatever is written in its cells', async () => {
    const cell = fc.string({ maxLength: 12 }).map((text) =>
      text
        .replace(/[^\x20-\x7e]/g, '')
        .replace(/^'+/, '')
        .trim(),
    )
    const rows = fc.array(
      fc.record({
        kode: cell.map((text) => `k${text}`),
        uraian: cell,
        pagu: fc.nat().map(String),
        target: fc.constant(''),
      }),
      { maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(rows, async (rows) => {
        for (const format of TABEL_FORMATS)
          expect(await read(await writeTabel(TABEL, rows, format))).toEqual(rows)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a file people made', () => {
  it('may carry a title, other columns, other orders and empty rows', async () => {
    const csv = 'DIPA 2021\n\npagu (rp);Catatan;URAIAN;Target;Kode\n;;;;\n1.000;x;Satu;;3355\n'
    expect(await read(csv)).toEqual([{ kode: '3355', uraian: 'Satu', pagu: '1.000', target: '' }])
  })

  it('is read in the code page of Windows where it is not Unicode', async () => {
    const bytes = Buffer.from('Kode,Uraian,Pagu (Rp),Target\n1,Caf\u00e9,2,3\n', 'latin1')
    expect(await read(new Uint8Array(bytes))).toEqual([
      { kode: '1', uraian: 'Caf\u00e9', pagu: '2', target: '3' },
    ])
  })

  it('is refused with a sentence where it is no such table', async () => {
    const heads = 'Kepala kolom tidak ditemukan. Tabel Contoh berkolom Kode, Uraian, Pagu (Rp), Target.'
    expect(await refusal('')).toBe('Berkas kosong. Pilih berkas lain.')
    expect(await refusal('Kode;Uraian\n1;2\n')).toBe(heads)
    expect(await refusal('{"jenis":"lain","baris":[]}')).toContain('bukan tabel Contoh')
    expect(await refusal('[1,')).toContain('bukan tabel Contoh')
    const unreadable = 'Berkas ini tidak dapat dibaca. Simpan ulang sebagai XLSX atau CSV, lalu coba lagi.'
    expect(await refusal(zipSync({ 'a.txt': new Uint8Array(3) }))).toBe(unreadable)
    expect(await refusal('PK\u0003\u0004rusak')).toBe(unreadable)
    expect(await refusal(new Uint8Array(MAX_TABEL_BYTES + 1))).toBe('Berkas tabel paling besar 5 MB.')
    const many = `Kode;Uraian;Pagu (Rp);Target\n${'1;2;3;4\n'.repeat(MAX_TABEL_ROWS + 1)}`
    expect(await refusal(many)).toBe('Paling banyak 2000 baris.')
  })

  it('keeps a number beyond any money as it was written, so that its cell is refused', async () => {
    const pagu = ['1e400', '1e300000', '1E9000000000000000', '-1e-300000', '4103445000', '1e3']
    expect((await read(numbers(pagu))).map((row) => row.pagu)).toEqual([
      ...['1e+400', '1e+300000', '1e+9000000000000000', '-1e-300000', '4103445000', '1000'],
    ])
  })

  it('is refused when it is a workbook that unpacks to far more than it is', async () => {
    const types =
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
    const bomb = zipSync({
      '[Content_Types].xml': new TextEncoder().encode(types),
      'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024),
    })
    expect(await refusal(bomb)).toContain('tidak dapat dibaca')
  })
})
