import type { Warna } from '@akuntabel/domain'

/** A figure that knows where it came from: `raw` is the exact input (canonical text, null = not filled), `text` what is printed. */
export interface ValueNode {
  type: 'value'
  text: string
  raw: string | null
  /** For instance `capaian:IKU-1:2021`, `pagu:3355:rev12`. The checker and the trace view follow it. */
  source: string
}

/** Text a person still has to write. A draft prints it marked; a final with one is refused. */
export interface GapNode {
  type: 'gap'
  /** Stable key of the missing part, for instance `penyebab:IKU-1`. */
  key: string
  /** Indonesian sentence: what is missing and who fills it in. */
  text: string
}

export interface TextNode {
  type: 'text'
  text: string
  bold?: boolean
  italic?: boolean
  /** Colour of the class a scale gives: the word says the same without it. */
  tone?: Warna
}

/** A number of a table or figure of this document, printed as `Tabel 3.1`. */
export interface ReferenceNode {
  type: 'reference'
  target: string
}

export interface LineBreakNode {
  type: 'line-break'
}

export type Inline = TextNode | ValueNode | GapNode | ReferenceNode | LineBreakNode
