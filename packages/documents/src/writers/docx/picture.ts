import { type IFloating, ImageRun } from 'docx'
import { pictureSize } from '../../pictures/picture-size.ts'
import type { Picture } from '../../tree/picture.ts'

const PIXELS_PER_MILLIMETRE = 96 / 25.4

export interface PictureSetting {
  picture: Picture
  alt: string
  name: string
  /** Millimetres; the other side follows. */
  width?: number
  height?: number
  /** PNG of an SVG, for readers that draw no SVG. */
  drawn: Uint8Array | undefined
  floating?: IFloating
}

export function pictureRun(setting: PictureSetting): ImageRun {
  const { picture, alt, name, drawn, floating } = setting
  const shared = {
    transformation: sizeOf(setting),
    altText: { name, title: name, description: alt },
    ...(floating ? { floating } : {}),
  }
  if (picture.format === 'png') {
    return new ImageRun({ ...shared, type: 'png', data: Buffer.from(picture.base64, 'base64') })
  }
  if (drawn === undefined) throw new Error(`${name} was not drawn`)
  return new ImageRun({
    ...shared,
    type: 'svg',
    data: Buffer.from(picture.svg),
    fallback: { type: 'png', data: drawn },
  })
}

function sizeOf({ picture, width, height }: PictureSetting): { width: number; height: number } {
  const own = pictureSize(picture)
  const scale =
    width === undefined
      ? ((height ?? 0) * PIXELS_PER_MILLIMETRE) / own.height
      : (width * PIXELS_PER_MILLIMETRE) / own.width
  return { width: Math.round(own.width * scale), height: Math.round(own.height * scale) }
}
