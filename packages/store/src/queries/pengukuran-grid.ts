import type { Consolidation, Formula, NilaiAsal, NilaiStatus, Polarity, ValueKind } from '@akuntabel/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { Entitas, Triwulan, ValueColumns } from '../tables/columns.ts'
import type { PengukuranState } from '../tables/pengukuran.ts'
import type { PkState } from '../tables/pk.ts'
import type { IndikatorKomponen } from './indikator-komponen.ts'
import type { PkPeriod } from './pk.ts'

export interface GridQuarter {
  triwulan: Triwulan
  /** Null where nobody opened the quarter yet. */
  id: string | null
  state: PengukuranState | null
  alasan_kembali: string | null
  version: number
}

export interface GridCell {
  triwulan: Triwulan
  target: ValueColumns
  realisasi: ValueColumns
  /** 0 where nothing was saved yet. */
  version: number
  sampel: boolean
  status: NilaiStatus
  alasan: string | null
  /** ISO date. */
  sampai: string | null
  /** The unusual figure that a person said is so, and who and when. */
  pasti: string | null
  pasti_oleh: string | null
  /** ISO instant. */
  pasti_at: string | null
  bukti: number
  /** Components of the formula that have evidence of their own. */
  bukti_komponen: string[]
  asal: NilaiAsal
  /** Why it was typed without its components. */
  asal_alasan: string | null
  /** What was measured of its components, those that are filled. */
  komponen: GridKomponenNilai[]
  /** Which of analysis 5 and 7 people wrote; a recorded follow-up is one that is written. */
  teks: Record<'penyebab' | 'hambatan' | 'kendala' | 'solusi' | 'tindak_lanjut' | 'program', boolean>
}

export interface GridKomponenNilai extends ValueColumns {
  kode: string
  rincian: string | null
}

export type GridKomponen = Pick<
  IndikatorKomponen,
  'kode' | 'nama' | 'satuan' | 'consolidation' | 'sumber_data' | 'bukti' | 'asal'
>

export interface GridIndikator {
  pk_indikator_id: string
  indikator_id: string
  indikator_versi: number
  kode: string
  /** Whose people fill it, where only they do. */
  subbagian_id: string | null
  /** What the card asks as evidence of the value. */
  bukti_diminta: string | null
  name: string
  satuan: string
  value_kind: ValueKind
  polarity: Polarity
  consolidation: Consolidation
  formula: Formula | null
  /** In the card's order; none without a formula. */
  komponen: GridKomponen[]
  /** The year's target. */
  target: ValueColumns
  batas_bawah: string | null
  batas_atas: string | null
  bobot: string
  /** Always four. */
  cells: GridCell[]
}

export interface GridSasaran {
  id: string
  uraian: string
  bobot: string
  indikator: GridIndikator[]
}

export interface Grid {
  pk: { id: string; entitas: Entitas; revisi: number; state: PkState; version: number }
  /** Always four. */
  quarters: GridQuarter[]
  sasaran: GridSasaran[]
}

/** A year of the PK in force with its values, in one statement; null where there is no PK. */
export async function pengukuranGrid(tx: Reader, period: PkPeriod): Promise<Grid | null> {
  const { rows } = await sql<{ grid: Grid | null }>`select (${gridOf(period)}) as grid`.execute(tx)
  return rows[0]?.grid ?? null
}

/**
 * Subquery of one `Grid`, nested by the database already. A decimal leaves as text, because a JSON number would be read
 * as a binary fraction.
 */
export function gridOf({ unit, entitas, tahun }: PkPeriod): RawBuilder<Grid> {
  return sql`select json_build_object(
      'pk', json_build_object('id', pk.id, 'entitas', pk.entitas, 'revisi', pk.revisi, 'state', pk.state, 'version', pk.version),
      'quarters', (${QUARTERS}),
      'sasaran', coalesce((${SASARAN}), '[]')
    )
    from pk where pk.unit_code = ${unit} and pk.entitas = ${entitas} and pk.tahun = ${tahun} and pk.is_current`
}

const QUARTER_OF_PK = sql`q.unit_code = pk.unit_code and q.entitas = pk.entitas and q.tahun = pk.tahun and q.triwulan = t`

const QUARTERS = sql`select json_agg(json_build_object('triwulan', t, 'id', q.id, 'state', q.state,
    'alasan_kembali', q.alasan_kembali, 'version', coalesce(q.version, 0)) order by t)
  from generate_series(1, 4) t left join pengukuran q on ${QUARTER_OF_PK}`

const CELLS = sql`select json_agg(json_build_object('triwulan', t,
    'target', json_build_object('amount', g.amount::text, 'code', g.code),
    'realisasi', json_build_object('amount', n.amount::text, 'code', n.code),
    'version', coalesce(n.version, 0), 'sampel', coalesce(n.sampel, false),
    'status', coalesce(n.status, 'diukur'), 'alasan', n.alasan, 'sampai', n.sampai::text,
    'pasti', n.pasti::text, 'pasti_oleh', n.pasti_oleh, 'pasti_at', n.pasti_at,
    'asal', coalesce(n.asal, 'langsung'), 'asal_alasan', n.asal_alasan,
    'komponen', (select coalesce(json_agg(json_build_object('kode', c.kode, 'amount', c.amount::text, 'code', c.code,
        'rincian', c.rincian) order by c.kode), '[]') from pengukuran_komponen c
      where c.unit_code = pk.unit_code and c.pengukuran_id = q.id and c.indikator_id = i.indikator_id),
    'bukti', (select count(*) from bukti b where b.unit_code = pk.unit_code and b.pengukuran_id = q.id
      and b.indikator_id = i.indikator_id and b.retired_at is null),
    'bukti_komponen', case when v.formula is null then '[]' else (select coalesce(json_agg(distinct b.kode), '[]')
      from bukti b where b.unit_code = pk.unit_code and b.pengukuran_id = q.id and b.indikator_id = i.indikator_id
        and b.kode is not null and b.retired_at is null) end,
    'teks', json_build_object('penyebab', coalesce(n.penyebab, '') <> '', 'hambatan', coalesce(n.hambatan, '') <> '',
      'kendala', coalesce(n.kendala, '') <> '', 'solusi', coalesce(n.solusi, '') <> '',
      'tindak_lanjut', coalesce(n.tindak_lanjut, '') <> '' or exists (select from rencana_tindak_lanjut r
        where r.unit_code = pk.unit_code and r.pengukuran_id = q.id and r.indikator_id = i.indikator_id
          and r.state <> 'dibatalkan'),
      'program', coalesce(n.program, '') <> '')) order by t)
  from generate_series(1, 4) t
  left join pengukuran q on ${QUARTER_OF_PK}
  left join pk_target_triwulan g on g.unit_code = pk.unit_code and g.pk_indikator_id = i.id and g.triwulan = t
  left join pengukuran_nilai n
    on n.unit_code = pk.unit_code and n.pengukuran_id = q.id and n.indikator_id = i.indikator_id`

const INDIKATOR = sql`select json_agg(json_build_object('pk_indikator_id', i.id, 'indikator_id', i.indikator_id,
    'indikator_versi', i.indikator_versi, 'kode', k.kode, 'subbagian_id', v.subbagian_id,
    'bukti_diminta', v.bukti, 'name', v.name, 'satuan', v.satuan,
    'value_kind', v.value_kind, 'polarity', v.polarity, 'consolidation', v.consolidation,
    'formula', v.formula, 'komponen', (select coalesce(json_agg(json_build_object('kode', c.kode, 'nama', c.nama,
        'satuan', c.satuan, 'consolidation', c.consolidation, 'sumber_data', c.sumber_data, 'bukti', c.bukti,
        'asal', c.asal) order by c.sort, c.kode), '[]') from indikator_komponen c
      where c.unit_code = i.unit_code and c.indikator_id = i.indikator_id and c.versi = i.indikator_versi),
    'target', json_build_object('amount', i.amount::text, 'code', i.code),
    'batas_bawah', i.batas_bawah::text, 'batas_atas', i.batas_atas::text, 'bobot', i.bobot::text,
    'cells', (${CELLS})) order by i.sort, i.id)
  from pk_indikator i
  join indikator k on k.unit_code = i.unit_code and k.id = i.indikator_id
  join indikator_versi v
    on v.unit_code = i.unit_code and v.indikator_id = i.indikator_id and v.versi = i.indikator_versi
  where i.unit_code = pk.unit_code and i.pk_id = pk.id and i.sasaran_id = s.id`

const SASARAN = sql`select json_agg(json_build_object('id', s.id, 'uraian', s.uraian, 'bobot', s.bobot::text,
    'indikator', coalesce((${INDIKATOR}), '[]')) order by s.sort, s.id)
  from pk_sasaran s where s.unit_code = pk.unit_code and s.pk_id = pk.id`
