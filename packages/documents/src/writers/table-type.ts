import type { TableBlock } from '../tree/block.ts'

/** Points: size of type, distance of lines, and the room above and below the text of a cell. */
export interface TableType {
  size: number
  line: number
  inset: number
}

const ROOMY: TableType = { size: 10, line: 13, inset: 4 }
const CLOSE: TableType = { size: 9, line: 11, inset: 2.5 }

export function tableType({ close }: TableBlock): TableType {
  return close ? CLOSE : ROOMY
}
