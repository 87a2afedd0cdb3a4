import { parseKode } from '@akuntabel/domain/notation'
import { codeOf } from '../facts/row-code.ts'
import type { Facts, FactTable } from '../facts/types.ts'

export type CodeLevel = 'program' | 'kegiatan' | 'output'

/** One code of the budget over all tables and page breaks, with the names and tables it stands in. */
export interface CodeNode {
  code: string
  level: CodeLevel
  names: string[]
  /** Indexes in `Facts.tables`. */
  tables: number[]
  children: CodeNode[]
}

/** Programme → kegiatan → output, whatever table says so. A code without its parent is a root. */
export function codeTree(facts: Facts): CodeNode[] {
  const roots: CodeNode[] = []
  const known = new Map<string, CodeNode>()
  facts.tables.forEach((table, at) => {
    if (table.role !== 'anggaran' && table.role !== 'pendanaan') return
    let program: CodeNode | null = null
    for (const row of table.rows) {
      for (const { code, level, name } of codesOf(row.cells)) {
        const node: CodeNode = known.get(code) ?? { code, level, names: [], tables: [], children: [] }
        if (!known.has(code)) {
          known.set(code, node)
          const parent =
            level === 'output' ? known.get(code.slice(0, 4)) : level === 'kegiatan' ? program : null
          ;(parent?.children ?? roots).push(node)
        }
        if (name !== '' && !node.names.includes(name)) node.names.push(name)
        if (!node.tables.includes(at)) node.tables.push(at)
        if (level === 'program') program = node
      }
    }
  })
  return roots
}

function codesOf(
  cells: FactTable['rows'][number]['cells'],
): { code: string; level: CodeLevel; name: string }[] {
  return cells.flatMap((cell, column) => {
    if (cell.figure !== null || cell.inherited || cell.role === 'keterangan') return []
    const read = codeOf(cell.text)
    const reading = parseKode(read?.kode ?? '')
    if (read === null || !reading.ok) return []
    const { tingkat, kode, program, kegiatan } = reading.value
    const level =
      tingkat === 'output' ? 'output' : kegiatan !== null ? 'kegiatan' : program !== null ? 'program' : null
    if (level === null || tingkat === 'kro') return []
    const beside = cells[column + 1]
    const name = read.rest !== '' ? read.rest : beside && beside.figure === null ? beside.text : ''
    return [{ code: kode, level, name }]
  })
}

/** Every node of a level, from the top down. */
export function nodesOf(nodes: readonly CodeNode[], level: CodeLevel): CodeNode[] {
  return nodes.flatMap((node) => [...(node.level === level ? [node] : []), ...nodesOf(node.children, level)])
}
