import { keputusanProblems } from '@akuntabel/domain'
import type { Keputusan, Reader } from '@akuntabel/store'
import { libraryOf } from '../dasar-hukum/library.ts'
import type { Office } from '../office/office.ts'
import { lampiranData } from './lampiran-data.ts'
import { isiOf } from './load-keputusan.ts'

/** Everything that keeps a draft from being decided, a sentence each. */
export async function problemsOf(
  tx: Reader,
  { row, office }: { row: Keputusan; office: Office },
): Promise<string[]> {
  const known = new Set((await libraryOf(tx, row.unit_code)).map(({ kode }) => kode))
  const { problems } = await lampiranData(tx, { office, tahun: row.tahun, lampiran: row.lampiran })
  return [...keputusanProblems(isiOf(row), known), ...problems]
}
