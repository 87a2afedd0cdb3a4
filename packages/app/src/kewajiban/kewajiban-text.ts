import type { PathHint } from '../view/path-hint.ts'

/** What a kewajiban says to a person. */
export interface KewajibanText {
  title: string
  text: string
  /** Words of the button. */
  action: string
  path: PathHint
  /** By name, where it is not whoever has the right. */
  who?: string
}
