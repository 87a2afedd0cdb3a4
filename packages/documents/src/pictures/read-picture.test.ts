import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { image } from '../tree/make-official.ts'
import { writeHtml } from '../writers/html/write-html.ts'
import { officialTree } from '../writers/testing/official-tree.ts'
import { NEUTRAL_EMBLEM } from './neutral-emblem.ts'
import { pictureSize } from './picture-size.ts'
import { readPicture } from './read-picture.ts'
import type { UnusablePicture, UnusablePictureCode } from './unusable-picture.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const svg = (inner: string, attributes = 'viewBox="0 0 20 10"') =>
  bytes(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

function png({
  width = 2,
  height = 1,
  pixels = Buffer.alloc(7),
  extra = Buffer.alloc(0) as Buffer,
} = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const start = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const parts = [
    chunk('IHDR', head),
    extra,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([start, ...parts])
}

function refused(input: Uint8Array): Pick<UnusablePicture, 'code' | 'sentence'> {
  try {
    readPicture(input)
  } catch (error) {
    return error as UnusablePicture
  }
  throw new Error('not refused')
}

describe('readPicture', () => {
  it('keeps the pixels of a PNG and leaves remarks behind', () => {
    const remark = chunk('tEXt', Buffer.from('Author\0Budi'))
    const picture = readPicture(png({ extra: remark }))
    expect(picture).toEqual({ format: 'png', base64: png().toString('base64') })
    expect(pictureSize(picture)).toEqual({ width: 2, height: 1 })
  })

  it('keeps the shapes of an SVG, takes its styles as attributes, and leaves remarks of editors behind', () => {
    const drawn =
      '<title>Lambang</title><sodipodi:namedview xmlns:sodipodi="x" a="b"/><metadata><rdf:RDF xmlns:rdf="y"/></metadata>' +
      '<g transform="scale(2)"><path d="M0 0L5 5" style="fill:#123456;stroke:none;-inkscape-font:x" inkscape:label="a" xmlns:inkscape="z"/></g>'
    expect(readPicture(svg(drawn))).toEqual({
      format: 'svg',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10"><g transform="scale(2)"><path d="M0 0L5 5" fill="#123456" stroke="none"></path></g></svg>',
    })
  })

  it.each<[string, Uint8Array, UnusablePictureCode, RegExp]>([
    ['text', bytes('halo'), 'bukan-gambar', /bukan gambar PNG atau SVG/],
    ['nothing', bytes(''), 'bukan-gambar', /bukan gambar PNG atau SVG/],
    ['a cut PNG', png().subarray(0, 40), 'gambar-rusak', /rusak/],
    ['a PNG with too few pixels', png({ pixels: Buffer.alloc(3) }), 'gambar-rusak', /rusak/],
    ['a PNG that grows', png({ pixels: Buffer.alloc(1_000_000) }), 'gambar-rusak', /rusak/],
    ['a broken sum', flipped(png(), 20), 'gambar-rusak', /rusak/],
    ['too many pixels', png({ width: 4001 }), 'gambar-terlalu-besar', /paling banyak 2 MB dan 4\.000 piksel/],
    ['too many bytes', new Uint8Array(2 * 1024 * 1024 + 1), 'gambar-terlalu-besar', /paling banyak 2 MB/],
    ['an unclosed SVG', bytes('<svg viewBox="0 0 1 1"><g>'), 'gambar-rusak', /rusak/],
    ['an SVG without size', svg('', ''), 'gambar-rusak', /rusak/],
    ['a script', svg('<script>alert(1)</script>'), 'svg-tidak-polos', /lebih dari garis dan bidang/],
    [
      'a hidden script',
      svg('<defs><script>alert(1)</script></defs>'),
      'svg-tidak-polos',
      /Simpan sebagai PNG/,
    ],
    ['a handler', svg('<path d="M0 0" onclick="x()"/>'), 'svg-tidak-polos', /skrip/],
    ['a handler on the root', svg('', 'viewBox="0 0 1 1" onload="x()"'), 'svg-tidak-polos', /skrip/],
    [
      'a picture from elsewhere',
      svg('<image href="https://contoh.id/x.png"/>'),
      'svg-tidak-polos',
      /gambar luar/,
    ],
    ['a gradient', svg('<rect fill="url(#a)" width="1" height="1"/>'), 'svg-tidak-polos', /gradasi/],
    ['a style sheet', svg('<defs><style>path{fill:red}</style></defs>'), 'svg-tidak-polos', /polos|bidang/],
    ['foreign markup', svg('<foreignObject><p>x</p></foreignObject>'), 'svg-tidak-polos', /bidang/],
    ['a quote in a value', svg('<path d="M0 0&quot; onload=&quot;x"/>'), 'svg-tidak-polos', /bidang/],
    [
      'entities',
      bytes('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"><g/></svg>'),
      'svg-tidak-polos',
      /bidang/,
    ],
  ])('refuses %s', (_, input, code, sentence) => {
    const error = refused(input)
    expect(error.code).toBe(code)
    expect(error.sentence).toMatch(sentence)
  })

  it('gives what every writer takes, and the neutral emblem is such a picture', () => {
    const neutral = NEUTRAL_EMBLEM.picture
    const again = readPicture(bytes(neutral.format === 'svg' ? neutral.svg : ''))
    expect(pictureSize(again)).toEqual(pictureSize(neutral))
    const block = image({ picture: again, alt: 'Lambang', width: 30, caption: null })
    expect(writeHtml(officialTree({ blocks: [block] }))).toContain('<svg xmlns=')
  })
})

function flipped(whole: Buffer, at: number): Buffer {
  const copy = Buffer.from(whole)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
