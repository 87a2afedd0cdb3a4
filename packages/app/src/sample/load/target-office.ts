import { createHash } from 'node:crypto'
import type { SampleFigure } from '../columns.ts'
import { SAMPLE, type SampleUnit } from '../sample-data.ts'

/** The office the sample is written for: its own, or a copy under another name for measurements of load. */
export interface TargetOffice {
  unit: string
  shortName: string
  isCopy: boolean
  /** The office's name in place of the sample's own. */
  say(text: string): string
  /** A copy's figures differ a little from office to office, the same on every machine. */
  vary(figure: SampleFigure, key: string): SampleFigure
}

const OWN = SAMPLE.satker.find((one) => one.kode === SAMPLE.organisasi.kode) as SampleUnit

export const SAMPLE_OFFICE: TargetOffice = {
  unit: OWN.kode,
  shortName: OWN.singkatan,
  isCopy: false,
  say: (text) => text,
  vary: (figure) => figure,
}

function copyOf({ kode, nama, singkatan }: SampleUnit): TargetOffice {
  return {
    unit: kode,
    shortName: singkatan,
    isCopy: true,
    say: (text) => text.replaceAll(OWN.nama, nama).replaceAll(OWN.singkatan, singkatan),
    vary(figure, key) {
      if (typeof figure !== 'number') return figure
      const noise = createHash('sha256').update(`${kode}/${key}`).digest()[0] as number
      return Math.round(figure * (85 + (noise % 26))) / 100
    },
  }
}

/** Regencies and cities that may get a copy, those of the sample's own province first. */
export function copies(count: number): TargetOffice[] {
  const province = OWN.kode.slice(0, 2)
  const others = SAMPLE.satker.filter((one) => one.tingkat === 'kabkota' && one.kode !== OWN.kode)
  const near = others.filter((one) => one.kode.startsWith(province))
  const far = others.filter((one) => !one.kode.startsWith(province))
  return [...near, ...far].slice(0, count).map(copyOf)
}
