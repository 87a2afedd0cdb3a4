import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { BuildRequest, BuiltFiles } from './messages.ts'

/** Files by what they were made from: the same data, asked for again or by many at once, are written once. */
export function createKeptFiles(bytes: number) {
  const kept = new LRUCache<string, BuiltFiles>({ maxSize: bytes, sizeCalculation: sizeOf })
  const making = new Map<string, Promise<BuiltFiles>>()
  return function keep(message: BuildRequest, make: () => Promise<BuiltFiles>): Promise<BuiltFiles> {
    const key = createHash('sha256').update(textOf(message)).digest('hex')
    const found = kept.get(key)
    if (found !== undefined) return Promise.resolve(found)
    const underWay = making.get(key)
    if (underWay !== undefined) return underWay
    const made = make()
      .then((files) => {
        kept.set(key, files)
        return files
      })
      .finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
}

/** The same text for the same content, however its objects came about. */
function textOf(message: BuildRequest): string {
  return JSON.stringify(message, (_, value: unknown) => {
    if (typeof value === 'bigint') return `${value}n`
    return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
  })
}

function sizeOf(files: BuiltFiles): number {
  return Object.values(files).reduce((sum, file) => sum + file.byteLength, 1)
}
