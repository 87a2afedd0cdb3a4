/** A node of the structure tree as the library gives it. */
export interface StructNode {
  role?: string
  /** `content` for a leaf, which then has an id. */
  type?: string
  id?: string
  colSpan?: number
  rowSpan?: number
  children?: StructNode[]
}
