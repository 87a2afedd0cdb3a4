import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Random } from './random.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** Small files that want to become large ones. */
export const BOMBS: Record<string, (random: Random) => Uint8Array> = {
  zeros: (random) => zipped({ 'word/document.xml': new Uint8Array(random.pick([1, 3, 20]) * 1_000_000) }),
  emptyParagraphs: (random) => body('<w:p/>'.repeat(random.pick([10_000, 600_000]))),
  sameParagraphs: (random) =>
    body('<w:p><w:r><w:t>Pagu Rp1.000.000</w:t></w:r></w:p>'.repeat(random.pick([2_000, 300_000]))),
  oneTable: (random) =>
    body(
      `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(random.pick([2, 200]))}</w:tr>`.repeat(2_000)}</w:tbl>`,
    ),
  unusedElements: () => body('<w:rPr><w:b/></w:rPr>'.repeat(700_000)),
  attributes: () => body(`<w:p ${Array.from({ length: 20_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`),
  entities: () =>
    zipped({
      'word/document.xml': strToU8(
        `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}">]><w:document ${W}><w:body><w:p><w:r><w:t>${'&b;'.repeat(100)}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    }),
  manyEntries: (random) =>
    zipped(
      Object.fromEntries(
        Array.from({ length: random.pick([100, 7_000]) }, (_, at) => [`word/${at}.xml`, new Uint8Array(9)]),
      ),
    ),
  nested: () => {
    let inner: Uint8Array = new Uint8Array(2_000_000)
    for (let depth = 0; depth < 6; depth++) inner = zipped({ 'word/document.xml': inner, 'a.zip': inner })
    return inner
  },
  liesAboutSize: (random) => {
    const bytes = Buffer.from(body('<w:p><w:r><w:t>Pagu</w:t></w:r></w:p>'.repeat(100_000)))
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (bytes.readUInt32LE(at) === 0x02014b50)
        bytes.writeUInt32LE(random.pick([0, 100, 0xffffffff]), at + 24)
    }
    return new Uint8Array(bytes)
  },
}

function body(content: string): Uint8Array {
  return zipped({ 'word/document.xml': strToU8(`<w:document ${W}><w:body>${content}</w:body></w:document>`) })
}

function zipped(files: Zippable): Uint8Array {
  return zipSync(files, { level: 6 })
}
