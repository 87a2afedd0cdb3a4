import type { Consolidation, Polarity, ValueKind } from '@akuntabel/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Triwulan } from '../tables/columns.ts'
import type { PengukuranState } from '../tables/pengukuran.ts'
import type { PkState } from '../tables/pk.ts'
import type { PkPeriod } from './pk.ts'

/** One indicator and quarter. A PK without sasaran still gives its four quarters, with null in what follows. */
export interface GridRow {
  pk_id: string
  revisi: number
  pk_state: PkState
  pk_version: number
  triwulan: Triwulan
  pengukuran_id: string | null
  state: PengukuranState | null
  alasan_kembali: string | null
  pengukuran_version: number | null
  sasaran_id: string | null
  sasaran: string
  sasaran_bobot: string
  pk_indikator_id: string | null
  indikator_id: string
  indikator_versi: number
  kode: string
  name: string
  satuan: string
  value_kind: ValueKind
  polarity: Polarity
  consolidation: Consolidation
  penanggung_jawab: string | null
  year_amount: string | null
  year_code: string | null
  batas_bawah: string | null
  batas_atas: string | null
  bobot: string
  target_amount: string | null
  target_code: string | null
  amount: string | null
  code: string | null
  nilai_version: number | null
  sampel: boolean | null
  updated_at: Date | null
  bukti: number
  has_penyebab: boolean
  has_hambatan: boolean
  has_solusi: boolean
  has_tindak_lanjut: boolean
  has_program: boolean
}

export function selectGrid({ unit, entitas, tahun }: PkPeriod): RawBuilder<GridRow> {
  return sql<GridRow>`with evidence as (
      select b.pengukuran_id, b.indikator_id, count(*)::int as n
      from bukti b join pengukuran q on q.unit_code = b.unit_code and q.id = b.pengukuran_id
      where b.unit_code = ${unit} and q.entitas = ${entitas} and q.tahun = ${tahun} and b.retired_at is null
      group by b.pengukuran_id, b.indikator_id
    )
    select pk.id as pk_id, pk.revisi, pk.state as pk_state, pk.version as pk_version,
      t.triwulan, q.id as pengukuran_id, q.state, q.alasan_kembali, q.version as pengukuran_version,
      s.id as sasaran_id, s.uraian as sasaran, s.bobot as sasaran_bobot,
      i.id as pk_indikator_id, i.indikator_id, i.indikator_versi, k.kode, v.name, v.satuan, v.value_kind, v.polarity, v.consolidation,
      v.penanggung_jawab, i.amount as year_amount, i.code as year_code, i.batas_bawah, i.batas_atas, i.bobot,
      g.amount as target_amount, g.code as target_code,
      n.amount, n.code, n.version as nilai_version, n.sampel, n.updated_at, coalesce(e.n, 0) as bukti,
      coalesce(n.penyebab, '') <> '' as has_penyebab, coalesce(n.hambatan, '') <> '' as has_hambatan,
      coalesce(n.solusi, '') <> '' as has_solusi, coalesce(n.tindak_lanjut, '') <> '' as has_tindak_lanjut,
      coalesce(n.program, '') <> '' as has_program
    from pk
    cross join generate_series(1, 4) as t (triwulan)
    left join pengukuran q on q.unit_code = pk.unit_code and q.entitas = pk.entitas and q.tahun = pk.tahun and q.triwulan = t.triwulan
    left join pk_sasaran s on s.unit_code = pk.unit_code and s.pk_id = pk.id
    left join pk_indikator i on i.unit_code = pk.unit_code and i.pk_id = pk.id and i.sasaran_id = s.id
    left join indikator k on k.unit_code = pk.unit_code and k.id = i.indikator_id
    left join indikator_versi v on v.unit_code = pk.unit_code and v.indikator_id = i.indikator_id and v.versi = i.indikator_versi
    left join pk_target_triwulan g on g.unit_code = pk.unit_code and g.pk_indikator_id = i.id and g.triwulan = t.triwulan
    left join pengukuran_nilai n on n.unit_code = pk.unit_code and n.pengukuran_id = q.id and n.indikator_id = i.indikator_id
    left join evidence e on e.pengukuran_id = q.id and e.indikator_id = i.indikator_id
    where pk.unit_code = ${unit} and pk.entitas = ${entitas} and pk.tahun = ${tahun} and pk.is_current
    order by s.sort, s.id, i.sort, i.id, t.triwulan`
}
