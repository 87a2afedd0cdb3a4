import type { Picture } from '../tree/picture.ts'
import { plainPng } from './plain-png.ts'
import { sanitisedSvg } from './sanitised-svg.ts'
import { UnusablePicture } from './unusable-picture.ts'

const MOST_BYTES = 2 * 1024 * 1024
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Bytes that somebody uploaded as a picture that may be printed: a PNG without anything but its pixels, or an SVG
 * that only draws. Anything else is an `UnusablePicture` with one Indonesian sentence.
 */
export function readPicture(bytes: Uint8Array): Picture {
  if (bytes.length > MOST_BYTES) throw new UnusablePicture('gambar-terlalu-besar')
  if (PNG.every((byte, at) => bytes[at] === byte)) {
    return { format: 'png', base64: Buffer.from(plainPng(bytes)).toString('base64') }
  }
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!/<(?:\w+:)?svg[\s>]/.test(text.slice(0, 20_000))) throw new UnusablePicture('bukan-gambar')
  return { format: 'svg', svg: sanitisedSvg(text) }
}
