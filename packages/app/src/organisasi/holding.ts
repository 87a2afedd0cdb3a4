import type { Holding } from '@akuntabel/domain'
import type { NewPejabat, Pejabat } from '@akuntabel/store'

export interface StoredHolding extends Holding {
  row: Pejabat
}

/** A row as the domain asks for it. */
export function holdingOf(row: Pejabat): StoredHolding {
  return { ...newHolding(row), row }
}

export function newHolding(row: Omit<NewPejabat, 'id'>): Holding {
  const { kedudukan, jabatan, nama, sejak } = row
  return {
    ...{ kedudukan, jabatan, nama, sejak },
    status: row.status ?? 'definitif',
    subbagianId: row.subbagian_id ?? null,
    sampai: row.sampai ?? null,
    berhalanganSejak: row.berhalangan_sejak ?? null,
    berhalanganSampai: row.berhalangan_sampai ?? null,
  }
}
