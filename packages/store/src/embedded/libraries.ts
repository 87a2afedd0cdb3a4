import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import { errorCode } from './errors.ts'

interface Link {
  source: string
  target: string
}

/**
 * npm packages carry no symbolic links; the package's install script makes them, and install scripts may be off.
 * Makes the missing ones beside the libraries, or, where that folder is read-only, in `fallback`.
 * Returns what to set as the loader's path, or null when none is needed: a library found by such a link looks for its
 * own libraries beside the link, so the package's folder is named too.
 */
export function linkLibraries(native: string, fallback: string): string | null {
  const missing = readLinks(native).filter((link) => !existsSync(link.target))
  if (missing.length === 0) return null
  try {
    for (const link of missing) makeLink(relative(dirname(link.target), link.source), link.target)
    return null
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(errorCode(error))) throw error
  }
  mkdirSync(fallback, { recursive: true, mode: 0o755 })
  for (const link of missing) makeLink(link.source, join(fallback, basename(link.target)))
  return [fallback, join(native, 'lib')].join(delimiter)
}

function readLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'))
  const root = dirname(native)
  return links.map((link) => ({ source: join(root, link.source), target: join(root, link.target) }))
}

function makeLink(to: string, path: string): void {
  try {
    symlinkSync(to, path)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  }
}
