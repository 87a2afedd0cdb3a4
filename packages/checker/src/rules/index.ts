import type { Rule } from '../engine/rule.ts'
import { rule as hitungSisa } from './hitung/sisa.ts'

/** Every rule, in the order of its id. */
export const rules: readonly Rule[] = [hitungSisa]
