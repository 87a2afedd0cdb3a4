import { crc32, inflateSync } from 'node:zlib'
import { UnusablePicture } from './unusable-picture.ts'

/** What draws; everything else (text, time, place, animation, profiles) stays behind. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const MOST_PIXELS = 4000
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Chunk {
  name: string
  data: Uint8Array
  whole: Uint8Array
}

/** The PNG with only the chunks that draw, each of them sound. Reference: PNG specification, 5.3 and 11.2. */
export function plainPng(bytes: Uint8Array): Uint8Array {
  const chunks = chunksOf(bytes)
  const [head] = chunks
  if (head?.name !== 'IHDR' || chunks.at(-1)?.name !== 'IEND') throw new UnusablePicture('gambar-rusak')
  checkPixels(head.data, chunks)
  return Buffer.concat([bytes.subarray(0, 8), ...chunks.map((chunk) => chunk.whole)])
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = 8
  while (at + 12 <= bytes.length && chunks.at(-1)?.name !== 'IEND') {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) break
    const named = bytes.subarray(at + 4, at + 8 + length)
    if (crc32(named) !== view.getUint32(end - 4)) throw new UnusablePicture('gambar-rusak')
    const name = String.fromCharCode(...named.subarray(0, 4))
    if (KEPT.has(name)) chunks.push({ name, data: named.subarray(4), whole: bytes.subarray(at, end) })
    at = end
  }
  return chunks
}

/** The picture is as large as it says: neither cut off nor growing without end. */
function checkPixels(head: Uint8Array, chunks: readonly Chunk[]): void {
  if (head.length !== 13) throw new UnusablePicture('gambar-rusak')
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth, colour, interlaced] = [head[8] ?? 0, head[9] ?? 0, head[12] ?? 0]
  const channels = CHANNELS[colour]
  if (width === 0 || height === 0 || channels === undefined) throw new UnusablePicture('gambar-rusak')
  if (width > MOST_PIXELS || height > MOST_PIXELS) throw new UnusablePicture('gambar-terlalu-besar')
  const whole = height * (1 + Math.ceil((width * depth * channels) / 8))
  const data = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map((chunk) => chunk.data))
  // Interlacing adds a filter byte to each line of seven passes.
  const most = interlaced === 0 ? whole : whole + 8 * height + 64
  const pixels = inflated(data, most)
  if (pixels < (interlaced === 0 ? whole : 1)) throw new UnusablePicture('gambar-rusak')
}

function inflated(data: Uint8Array, most: number): number {
  try {
    return inflateSync(data, { maxOutputLength: most }).length
  } catch (cause) {
    throw new UnusablePicture('gambar-rusak', cause)
  }
}
