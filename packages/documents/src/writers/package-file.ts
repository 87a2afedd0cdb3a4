import { createRequire } from 'node:module'
import path from 'node:path'

// Asked of Node instead of import.meta.url, so that a bundle of the web application still finds the files.
const sourceFolder = path.dirname(createRequire(import.meta.url).resolve('@akuntabel/documents'))

/** Absolute path of a file of this package, given relative to its root. */
export function packageFile(...parts: string[]): string {
  return path.join(sourceFolder, '..', ...parts)
}
