// `npm run licences` fails on a package of package-lock.json that an office could not pass on as it passes on Akuntabel.
// The lock file lists what is installed anywhere, also for other systems and for developers alone.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ALLOWED = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    'Apache-2.0',
    '0BSD',
    'BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'Zlib',
  ],
  ...[
    'CC0-1.0',
    'Unlicense',
    'WTFPL',
    'MPL-2.0',
    'OFL-1.1',
    'Python-2.0',
    'PostgreSQL',
    'CC-BY-3.0',
    'CC-BY-4.0',
  ],
])

/** Packages whose metadata name no licence; what their own files say. */
const READ: Record<string, string> = {
  // Readme.md: "MIT license (http://sjs.mit-license.org)".
  'format@0.2.2': 'MIT',
}

interface Locked {
  version?: string
  license?: string
  link?: boolean
}

/** `A OR B` leaves the choice to us; `A AND B` asks for both. */
export function allowed(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '').trim()
  if (bare.includes(' OR ')) return bare.split(' OR ').some(allowed)
  return bare.split(' AND ').every((one) => ALLOWED.has(one.trim()))
}

export function refused(packages: Record<string, Locked>): string[] {
  return Object.entries(packages).flatMap(([path, { version, license, link }]) => {
    const name = path.split('node_modules/').at(-1) ?? ''
    if (link || !path.includes('node_modules/')) return []
    const licence = license ?? READ[`${name}@${version}`]
    if (licence !== undefined && allowed(licence)) return []
    return [`${name} ${version}: ${licence ?? 'no licence stated'}`]
  })
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const { packages } = JSON.parse(readFileSync(file, 'utf8'))
  const found = refused(packages)
  for (const one of found) console.error(one)
  console.log(`${Object.keys(packages).length} packages read, ${found.length} refused.`)
  process.exitCode = found.length > 0 ? 1 : 0
}
