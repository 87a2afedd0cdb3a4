import type { BarChartOptions } from '@akuntabel/documents'
import { LRUCache } from 'lru-cache'
import { documents } from '../dokumen/documents.ts'

/** What is drawn; the names stand in addresses. */
export const GRAFIK = ['triwulan', 'tahun', 'capaian', 'serapan', 'entitas'] as const

export type GrafikJenis = (typeof GRAFIK)[number]

/** A drawing with the figures it shows, for who reads them instead. */
export interface GrafikView {
  jenis: GrafikJenis
  /** Of one indicator. */
  indikatorId: string | null
  /** Drawn and escaped here; never text from people. */
  svg: string
  /** `Target dan realisasi IKU-1 per triwulan 2022` */
  caption: string
  kepala: string[]
  baris: string[][]
}

export type Drawing = Omit<GrafikView, 'svg'> & { bars: BarChartOptions }

/** By what is drawn: the same figures give the same text, so that a page that is opened again draws nothing. */
const drawn = new LRUCache<string, string>({ max: 100 })

export async function draw({ bars, ...view }: Drawing): Promise<GrafikView> {
  const options = { width: 480, height: 220, ...bars }
  const key = JSON.stringify(options)
  const svg = drawn.get(key) ?? (await documents()).barChart(options)
  drawn.set(key, svg)
  return { ...view, svg }
}

/** What stands in a table where there is no figure. */
export const NO_FIGURE = '–'
