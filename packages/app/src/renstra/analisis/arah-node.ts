import { RENSTRA_KINDS } from '@akuntabel/domain'
import { type Reader, renstraRows } from '@akuntabel/store'

/** A row of the plan that an arah kebijakan is for, by words that only it has. */
export interface ArahNode {
  id: string
  label: string
  /** A program or a sasaran; others are named only where one stands at them already. */
  choice: boolean
}

export async function arahNodes(tx: Reader, unit: string, renstraId: string): Promise<ArahNode[]> {
  const rows = await renstraRows(tx, unit, renstraId)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const plain = rows.map(({ kind, kode, uraian }) =>
    `${RENSTRA_KINDS[kind]}: ${[kode, uraian].filter(Boolean).join(' ')}`.trim(),
  )
  const above = rows.map(({ parent_id: parent }, at) => {
    const row = parent === null ? undefined : byId.get(parent)
    return row === undefined || once(plain, at) ? plain[at] : `${plain[at]} (${row.uraian})`
  }) as string[]
  return rows.map(({ id, kind }, at) => ({
    id,
    label: once(above, at) ? (above[at] as string) : `${above[at]} (baris ${at + 1})`,
    choice: kind === 'program' || kind.startsWith('sasaran'),
  }))
}

function once(labels: readonly string[], at: number): boolean {
  return labels.every((label, other) => other === at || label.toLowerCase() !== labels[at]?.toLowerCase())
}
