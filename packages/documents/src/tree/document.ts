import type { Entitas } from '@akuntabel/domain'
import type { Block } from './block.ts'

export type Paper = 'F4' | 'A4'

export interface DocumentTree {
  /** Name of the template, as sealed trees keep it. */
  kind: string
  title: string
  subject: string
  language: 'id-ID'
  satker: { code: string; name: string }
  entitas: Entitas
  year: number
  state: 'draf' | 'final'
  paper: Paper
  /** Millimetres. */
  margins: { top: number; right: number; bottom: number; left: number }
  /** Printed at the head of each page but the cover; null for none. */
  header: string | null
  pageNumbers: boolean
  /** ISO instant written into the file's metadata: the same input gives the same bytes. */
  createdAt: string
  blocks: Block[]
}
