import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const STORE = join(import.meta.dirname, '../../../store/src')
const CHANGES =
  /(?:insertInto|updateTable|deleteFrom)\('(\w+)'\)|(?:insert into|delete from|update) (?!set\b)(\w+)/g

function sourcesOf(cwd: string): string[] {
  const exclude = (path: string): boolean => path.endsWith('.test.ts')
  return globSync('**/*.ts', { cwd, exclude }).map((path) => readFileSync(join(cwd, path), 'utf8'))
}

/** Functions of the store that take a transaction that writes, with their text. */
function writersOfStore(): Map<string, string> {
  const parts = sourcesOf(STORE).flatMap((source) => source.split(/^(?=export (?:async )?function )/m))
  return new Map(
    parts.flatMap((part) => {
      const name = /^export (?:async )?function (\w+)\(\s*tx: Writer\b/.exec(part)?.[1]
      return name === undefined ? [] : [[name, part] as const]
    }),
  )
}

function importedFromStore(): Set<string> {
  const imports = sourcesOf(import.meta.dirname).flatMap((source) =>
    [...source.matchAll(/import (?:type )?\{([^}]*)\} from '@akuntabel\/store'/g)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  )
  return new Set(imports)
}

/**
 * The loader takes the office's own actions. What is left here has none: the list may only become shorter.
 * - `activateUnit` and `grantPeran`: offices beside the first, and a role in one that is not loaded.
 * - `putJendela`: windows that are open whenever somebody tries the sample.
 * - `ensureDipa`, `insertDipaRevisi`: of twelve revisions only sums were published.
 * - `insertTandaTangan`, `signPk`: who signed is published, how is not, and sealing takes no transaction.
 * - `mark…Sampel`: which figures nobody published.
 * - `tieToRenstra`, `putCapaianLampau`, `updateUnit` (members and divisi of a report that names nobody): what no page asks.
 */
const OWN = {
  activateUnit: ['unit'],
  ensureDipa: ['dipa'],
  grantPeran: ['peran'],
  insertDipaRevisi: ['dipa_revisi'],
  insertTandaTangan: ['pk_tanda_tangan'],
  markNilaiSampel: ['pengukuran_nilai'],
  markRealisasiSampel: ['realisasi_anggaran'],
  putCapaianLampau: ['capaian_lampau'],
  putJendela: ['jendela'],
  signPk: ['pk'],
  tieToRenstra: ['indikator'],
  updateUnit: ['unit'],
}

describe('the sample loader', () => {
  it('writes by itself only what no action of the office writes', () => {
    const writers = writersOfStore()
    const own = [...importedFromStore()].flatMap((name) => {
      const text = writers.get(name)
      if (text === undefined) return []
      const found = [...text.matchAll(CHANGES)].map(([, built, plain]) => built ?? plain ?? '')
      const tables = [...new Set(found)]
      return tables.length === 0 ? [] : [[name, tables] as const]
    })
    expect(Object.fromEntries(own)).toEqual(OWN)
  })

  it('holds no SQL', () => {
    for (const source of sourcesOf(import.meta.dirname)) expect(source).not.toMatch(/insertInto|\bsql`/)
  })
})
