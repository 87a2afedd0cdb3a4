import type { Role } from '../tables/peran.ts'

/**
 * Who asks. Row security sees exactly this. `unit` is where the role is held: a supervisor's own unit, not the unit looked at.
 * `sistem` is the program itself (installation, sign-in, jobs); `publik` is a visitor without sign-in.
 */
export interface Context {
  unit: string
  role: Role | 'sistem' | 'publik'
  personId: string | null
  personName: string
}
