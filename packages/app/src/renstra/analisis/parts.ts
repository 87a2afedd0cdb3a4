import { BAGIAN_ANALISIS, type BagianAnalisis } from '@akuntabel/domain'
import { z } from 'zod'
import type { AnalisisPart } from './analisis-part.ts'
import { ARAH_PART } from './arah-part.ts'
import { SINTESIS_PART } from './sintesis-part.ts'
import { STRATEGI_PART } from './strategi-part.ts'
import { SWOT_PART } from './swot-part.ts'

export const ANALISIS_PARTS: Record<BagianAnalisis, AnalisisPart> = {
  swot: SWOT_PART,
  strategi: STRATEGI_PART,
  sintesis: SINTESIS_PART,
  arah: ARAH_PART,
}

export const bagianAnalisis = z.enum(BAGIAN_ANALISIS, 'Bagian analisis ini tidak dikenal.')
