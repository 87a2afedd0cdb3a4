import type { AspekAnalisis, SeriAnalisis, SwotJenis, SwotSel } from '@akuntabel/domain'

/** The last number given in a series; a code whose row is gone is not given again. */
export interface RenstraNomorTable {
  unit_code: string
  renstra_id: string
  seri: SeriAnalisis
  terakhir: number
}

/** A factor of the analysis; potensi is kekuatan, permasalahan is kelemahan. */
export interface RenstraSwotTable {
  unit_code: string
  renstra_id: string
  jenis: SwotJenis
  nomor: number
  /** Of what lies within the office. */
  aspek: AspekAnalisis | null
  uraian: string
  sort: number
}

export interface RenstraStrategiTable {
  unit_code: string
  renstra_id: string
  nomor: number
  uraian: string
  sort: number
}

export interface RenstraStrategiSelTable {
  unit_code: string
  renstra_id: string
  strategi: number
  sel: SwotSel
}

export interface RenstraStrategiSwotTable {
  unit_code: string
  renstra_id: string
  strategi: number
  jenis: SwotJenis
  nomor: number
}

export interface RenstraSintesisTable {
  unit_code: string
  renstra_id: string
  nomor: number
  uraian: string
  sort: number
}

export interface RenstraSintesisStrategiTable {
  unit_code: string
  renstra_id: string
  sintesis: number
  strategi: number
}

/** An arah kebijakan: the synthesis it comes from, and the program or sasaran it is for. */
export interface RenstraArahTable {
  unit_code: string
  renstra_id: string
  nomor: number
  sintesis: number
  node_id: string
  uraian: string
  sort: number
}

export interface AnalisisTables {
  renstra_nomor: RenstraNomorTable
  renstra_swot: RenstraSwotTable
  renstra_strategi: RenstraStrategiTable
  renstra_strategi_sel: RenstraStrategiSelTable
  renstra_strategi_swot: RenstraStrategiSwotTable
  renstra_sintesis: RenstraSintesisTable
  renstra_sintesis_strategi: RenstraSintesisStrategiTable
  renstra_arah: RenstraArahTable
}
