import { analisisOf, nomorAnalisis, type Reader } from '@akuntabel/store'
import type { AnalisisKnown } from './analisis-part.ts'
import { arahNodes } from './arah-node.ts'

export async function loadAnalisis(tx: Reader, unit: string, renstraId: string): Promise<AnalisisKnown> {
  const place = { unit, renstraId }
  return {
    analisis: await analisisOf(tx, place),
    nomor: await nomorAnalisis(tx, place),
    nodes: await arahNodes(tx, unit, renstraId),
  }
}
