import type { Entitas } from '@akuntabel/domain'
import type { Actor } from '../../permission/actor.ts'
import type { TestApp } from '../test-app.ts'

export interface ActedYear {
  entitas: Entitas
  tahun: number
}

/** Who acts, and on what. */
export interface World {
  test: TestApp
  who: Record<'operator' | 'kasubbag' | 'sekretaris' | 'ketua' | 'admin', Actor>
  year: ActedYear
  quarter: ActedYear & { triwulan: 4 }
  /** An open draft beside the PK in force. */
  draft: string
}

export interface OfficeAction {
  /** What the quarter has to be in for it to go through; left out, `draf`. */
  state?: string
  /** Reads what its page would know, then gives the attempt. */
  prepare(): Promise<() => Promise<unknown>>
}

/** By the name of the use case. */
export type Acts = Record<string, OfficeAction>
