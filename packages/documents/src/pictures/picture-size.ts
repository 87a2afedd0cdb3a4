import type { Picture } from '../tree/picture.ts'
import { svgSize } from './svg-size.ts'

/** Width and height in pixels. */
export function pictureSize(picture: Picture): { width: number; height: number } {
  if (picture.format === 'svg') return svgSize(picture.svg)
  const head = Buffer.from(picture.base64.slice(0, 32), 'base64')
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}
