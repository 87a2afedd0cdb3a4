import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

const PART = 512 * 1024
// A fixed time: the container's own times tell nothing, the manifest has the date.
const TIME = new Date(0)

export interface Packer {
  text(name: string, text: string): Promise<void>
  /** Cuts the stream in parts; returns the hash of the whole. */
  parts(nameOf: (part: number) => string, stream: AsyncIterable<Uint8Array>): Promise<string>
  file(name: string, size: number, stream: Readable): Promise<string>
}

/** Writes the container beside `file` and moves it there when it is whole and on the disk. */
export async function writeContainer(file: string, fill: (packer: Packer) => Promise<void>): Promise<void> {
  const draft = `${file}.sebagian`
  const tar = pack()
  const written = pipeline(tar, createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }))
  written.catch(() => {})
  try {
    await Promise.race([fill(packer(tar)), written])
    tar.finalize()
    await written
    await rename(draft, file)
  } catch (error) {
    tar.destroy()
    await written.catch(() => {})
    await rm(draft, { force: true })
    throw error
  }
}

function packer(tar: ReturnType<typeof pack>): Packer {
  function entry(name: string, content: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      tar.entry({ name, mtime: TIME, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()))
    })
  }
  return {
    text: (name, text) => entry(name, Buffer.from(text)),
    async parts(nameOf, stream) {
      const hash = createHash('sha256')
      let part = 0
      for await (const chunk of inParts(stream)) {
        hash.update(chunk)
        await entry(nameOf(part++), chunk)
      }
      return hash.digest('hex')
    },
    async file(name, size, stream) {
      const hash = createHash('sha256')
      const sink = tar.entry({ name, size, mtime: TIME, mode: 0o600 })
      await pipeline(
        stream,
        async function* pass(source: AsyncIterable<Buffer>) {
          for await (const chunk of source) {
            hash.update(chunk)
            yield chunk
          }
        },
        sink as unknown as NodeJS.WritableStream,
      )
      return hash.digest('hex')
    },
  }
}

async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    held.push(chunk)
    size += chunk.length
    if (size >= PART) {
      yield Buffer.concat(held)
      held = []
      size = 0
    }
  }
  if (size > 0) yield Buffer.concat(held)
}
