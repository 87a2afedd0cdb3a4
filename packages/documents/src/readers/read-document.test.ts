import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document.ts'
import { makeDocx, p, tbl, tc, tr } from './testing/make-docx.ts'
import { makePdf } from './testing/make-pdf.ts'
import { bytesOf, outline } from './testing/outline.ts'
import type { UnreadableCode } from './unreadable.ts'
import { UnreadableDocument } from './unreadable.ts'

async function codeOf(bytes: Uint8Array, name = 'berkas'): Promise<UnreadableCode | 'dibaca'> {
  try {
    await readDocument(bytes, name)
    return 'dibaca'
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    expect(error.sentence).toMatch(/^[A-Z].*\.$/)
    return error.code
  }
}

describe('what cannot be read', () => {
  it.each<[string, Uint8Array, UnreadableCode]>([
    ['an empty file', new Uint8Array(), 'kosong'],
    ['only white space', bytesOf(' \n\n '), 'kosong'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'jenis-tidak-dikenal',
    ],
    ['rich text', bytesOf('{\\rtf1 halo}'), 'jenis-tidak-dikenal'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'jenis-tidak-dikenal'],
    ['half a zip', makeDocx(p('Halo')).slice(0, 300), 'rusak'],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), 'rusak'],
    ['a Word file with a password', ole('EncryptedPackage'), 'kata-sandi'],
    ['an old Word file', ole('WordDocument'), 'word-lama'],
    ['a damaged PDF', bytesOf('%PDF-1.7\n1 0 obj garbage'), 'rusak'],
    ['a scanned PDF', makePdf([{ words: [] }, { words: [] }]), 'hasil-pindai'],
    ['a PDF with a password', lockedPdf(), 'kata-sandi'],
    ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }), 'terlalu-besar'],
    ['a zip with thousands of entries', manyEntries(), 'terlalu-besar'],
    ['a text of blank lines', bytesOf(`x${'\n'.repeat(500_000)}`), 'terlalu-besar'],
    ['a text of many cells', bytesOf(`${'a\t'.repeat(110)}\n${'x\ty\n'.repeat(5_000)}`), 'terlalu-besar'],
    ['a text of millions of letters', bytesOf('kata '.repeat(900_000)), 'terlalu-besar'],
    ['a Word file of empty paragraphs', makeDocx('<w:p/>'.repeat(1_000)), 'kosong'],
    [
      'a Word file of many paragraphs',
      makeDocx('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(210_000)),
      'terlalu-besar',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('refuses a part that unpacks to more than it declares, while unpacking', async () => {
    const bytes = makeDocx(p('x'.repeat(50_000)))
    const lied = Buffer.from(bytes)
    for (let at = 0; at + 4 < lied.length; at++) {
      if (lied.readUInt32LE(at) === 0x02014b50) lied.writeUInt32LE(100, at + 24)
    }
    expect(await codeOf(new Uint8Array(lied))).toBe('rusak')
  })
})

function ole(stream: string): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...Buffer.from(stream, 'utf16le')])
}

function lockedPdf(): Uint8Array {
  const hex = '00'.repeat(32)
  return makePdf([{ words: [{ x: 50, y: 50, text: 'rahasia' }] }], {
    trailer: `/Encrypt 5 0 R /ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>]`,
    objects: [`<< /Filter /Standard /V 1 /R 2 /O <${hex}> /U <${hex}> /P -4 >>`],
  })
}

function manyEntries(): Uint8Array {
  const files = Array.from({ length: 6_000 }, (_, at) => [`word/${at}.xml`, new Uint8Array()] as const)
  return zipSync(Object.fromEntries(files), { level: 0 })
}

describe('what grows', () => {
  it.each([
    ['tables without an end', '<table>\n'.repeat(40_000)],
    ['tables parted by blanks', 'Gaji\t10\n\n'.repeat(40_000)],
    ['chapters with titles', 'BAB I\nPENDAHULUAN\n'.repeat(20_000)],
  ])('is read in time that grows with it: %s', async (_, text) => {
    const start = performance.now()
    await readDocument(bytesOf(`Laporan\n${text}`), 'a.txt')
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})

describe('the same table in any format', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{3,8}$/)
  const cell = fc.oneof(word, fc.integer({ min: 1000, max: 99_999 }).map(String), fc.constant(''))
  const table = fc
    .record({ columns: fc.integer({ min: 2, max: 5 }), rows: fc.integer({ min: 1, max: 6 }) })
    .chain(({ columns, rows }) =>
      fc.array(fc.tuple(word, fc.array(cell, { minLength: columns - 1, maxLength: columns - 1 })), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map((rows) =>
      [rows[0]?.[1].map((_, at) => `Kolom${at}`) ?? [], ...rows.map(([, rest]) => rest)].map((rest, at) => [
        at === 0 ? 'Nama' : `Baris${at}`,
        ...rest,
      ]),
    )

  it('gives the same cells from tabs, pipes, HTML and DOCX', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const expected = rows.map((row) => row.join(' | '))
        const tabs = rows.map((row) => row.join('\t')).join('\n')
        const rule = `|${'---|'.repeat(rows[0]?.length ?? 0)}`
        const pipes = rows.map((row) => `| ${row.join(' | ')} |`)
        const html = `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`
        const docx = makeDocx(tbl(rows.map((row) => tr(row.map((text) => tc(text))))))
        const read = await Promise.all([
          readDocument(bytesOf(tabs), 'a.txt'),
          readDocument(bytesOf([pipes[0], rule, ...pipes.slice(1)].join('\n')), 'a.md'),
          readDocument(bytesOf(`<html><body>${html}</body></html>`), 'a.html'),
          readDocument(docx, 'a.docx'),
        ])
        for (const document of read) {
          expect(outline(document).map((line) => line.replace(/^H /, ''))).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
  })
})

it('tells how far a PDF is read', async () => {
  const steps: [number, number][] = []
  const page = { words: [{ x: 50, y: 50, text: 'Komisi Pemilihan Umum' }] }
  await readDocument(makePdf([page, page]), 'a.pdf', {
    onProgress: (done, total) => steps.push([done, total]),
  })
  expect(steps).toEqual([
    [1, 2],
    [2, 2],
  ])
})

it('reads PDF after PDF, several at a time, also after one that made it give up', async () => {
  const good = makePdf([{ words: [{ x: 50, y: 50, text: 'Komisi Pemilihan Umum' }] }])
  const read = () => codeOf(good, 'a.pdf')
  expect(await Promise.all([read(), read(), codeOf(bytesOf('%PDF-1.7 x')), read()])).toEqual([
    'dibaca',
    'dibaca',
    'rusak',
    'dibaca',
  ])
  expect(await read()).toBe('dibaca')
}, 20_000)

it('gives up a PDF whose page would keep the library busy for minutes', async () => {
  const nested = makePdf([{ words: [{ x: 50, y: 50, text: `x) Tj ${'q '.repeat(150_000)} (y` }] }])
  const raw = Buffer.from(nested).toString('latin1').replaceAll('\\)', ')').replaceAll('\\(', '(')
  expect(await codeOf(new Uint8Array(Buffer.from(raw, 'latin1')))).toBe('terlalu-besar')
}, 90_000)
