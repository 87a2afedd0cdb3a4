import type { Kind } from './kind.ts'
import { angka } from './kinds/angka.ts'
import { hari } from './kinds/hari.ts'
import { nilai } from './kinds/nilai.ts'
import { opini } from './kinds/opini.ts'
import { persen } from './kinds/persen.ts'
import { predikat } from './kinds/predikat.ts'
import { rupiah } from './kinds/rupiah.ts'
import { yaTidak } from './kinds/ya-tidak.ts'

/** What a figure of a plan can be; the names are stored. */
export const VALUE_KINDS = {
  persen,
  angka,
  nilai,
  rupiah,
  predikat,
  opini,
  'ya-tidak': yaTidak,
  hari,
} as const satisfies Record<string, Kind>
