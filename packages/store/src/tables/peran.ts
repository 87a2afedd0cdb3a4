export type Role =
  | 'operator'
  | 'verifikator'
  | 'penyetuju'
  | 'pimpinan'
  | 'supervisor'
  | 'apip'
  | 'evaluator'
  | 'admin'

export interface PeranTable {
  unit_code: string
  person_id: string
  role: Role
  subbagian_id: string | null
}

export interface PeranTables {
  peran: PeranTable
}
