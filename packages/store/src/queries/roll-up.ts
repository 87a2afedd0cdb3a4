import type { Role } from '@akuntabel/domain'
import { sql } from 'kysely'
import type { Reader } from '../context/transaction.ts'
import type { Entitas, IsoDate, Triwulan } from '../tables/columns.ts'
import type { DokumenState } from '../tables/dokumen.ts'
import type { PengukuranState } from '../tables/pengukuran.ts'
import type { PkState } from '../tables/pk.ts'
import type { Ringkasan } from './ringkasan.ts'

export interface SummariesAsk {
  /** The unit above; every unit strictly below it is read. */
  unit: string
  entitas: Entitas
  tahun: number
  triwulan: Triwulan
}

export interface UnitSummary {
  unit_code: string
  short_name: string
  level: 'pusat' | 'provinsi' | 'kabkota'
  /** Whether it uses the system at all. */
  active: boolean
  /** Of the PK in force, else of the newest draft; null where nobody began one. */
  pk: PkState | null
  /** Null where the office has nothing yet. */
  ringkasan: Omit<Ringkasan, 'unit_code' | 'entitas' | 'tahun' | 'triwulan'> | null
  /** When the quarter opens, is due and locks; null where the year was never opened. */
  jendela: { buka: IsoDate; tenggat: IsoDate; kunci: IsoDate } | null
  pk_buka: IsoDate | null
  /** The day an exception of the quarter ends. */
  sampai: IsoDate | null
  /** What the year is measured by; null where nothing is pinned. */
  kebijakan: { nama: string; versi: number } | null
  /** The day the quarter was last handed on or back; null of one that is still filled. */
  langkah: IsoDate | null
  /** The day anybody of the office last changed anything, while something is waited for. */
  terakhir: IsoDate | null
  /** Who fills, checks and signs there and was not put out of work; by name where he or she holds a post. Empty where nothing is waited for. */
  pemegang: { role: Role; nama: string | null }[]
}

interface FlatSummary
  extends Omit<UnitSummary, 'ringkasan' | 'jendela' | 'kebijakan'>,
    NonNullable<UnitSummary['ringkasan']> {
  buka: IsoDate | null
  tenggat: IsoDate
  kunci: IsoDate
  nama: string | null
  versi: number
}

/** Each office below with its summary, also those that never began. */
export async function ringkasanBelow(
  tx: Reader,
  { unit, entitas, tahun, triwulan }: SummariesAsk,
): Promise<UnitSummary[]> {
  const { rows } = await sql<FlatSummary>`
    select u.unit_code, u.short_name, u.level, u.active,
      r.jumlah, r.terisi, r.terukur, r.utuh, r.capaian, r.kategori, r.pagu, r.realisasi, r.state, r.selesai, r.updated_at,
      (select p.state from pk p where p.unit_code = u.unit_code and p.entitas = ${entitas} and p.tahun = ${tahun}
        order by p.is_current desc, p.revisi desc limit 1) as pk,
      j.buka, j.tenggat, j.kunci,
      case when r.jumlah is null then (select b.buka from jendela b
        where b.unit_code = u.unit_code and b.tahun = ${tahun} and b.jenis = 'pk') end as pk_buka,
      (select max(e.sampai) from pengecualian e where e.unit_code = u.unit_code and e.tahun = ${tahun}
        and e.jenis = 'pengukuran' and e.triwulan = ${triwulan}) as sampai,
      k.kebijakan as nama, k.kebijakan_versi as versi,
      case when r.state <> 'draf' then (select (select (a.at at time zone u.timezone)::date from audit_jejak a
          where a.unit_code = m.unit_code and a.subject = 'pengukuran/' || m.id and a.event in
            ('pengukuran.diajukan', 'pengukuran.diverifikasi', 'pengukuran.disetujui', 'pengukuran.dikembalikan')
          order by a.seq desc limit 1)
        from pengukuran m where m.unit_code = u.unit_code and m.entitas = ${entitas} and m.tahun = ${tahun}
          and m.triwulan = ${triwulan}) end as langkah,
      case when u.active and r.selesai is not true then (select (a.at at time zone u.timezone)::date from audit_jejak a
        where a.unit_code = u.unit_code and a.event not in ('orang.masuk', 'orang.ditolak')
        order by a.seq desc limit 1) end as terakhir,
      case when u.active and r.selesai is not true then coalesce((select json_agg(json_build_object('role', h.role, 'nama',
          (select p.jabatan || ' ' || p.nama from pejabat p
            where p.unit_code = h.unit_code and p.person_id = h.person_id and p.sampai is null
            order by p.sejak desc limit 1)) order by h.role)
        from peran h where h.unit_code = u.unit_code
          and h.role in ('operator', 'verifikator', 'penyetuju', 'pimpinan')
          and not exists (select from orang_nonaktif n
            where n.unit_code = h.unit_code and n.person_id = h.person_id)), '[]') else '[]' end as pemegang
    from unit u join unit self on self.unit_code = ${unit}
    left join ringkasan r on r.unit_code = u.unit_code
      and r.entitas = ${entitas} and r.tahun = ${tahun} and r.triwulan = ${triwulan}
    left join jendela j on j.unit_code = u.unit_code
      and j.tahun = ${tahun} and j.jenis = 'pengukuran' and j.triwulan = ${triwulan}
    left join lateral (select kebijakan, kebijakan_versi from unit_kebijakan
      where unit_code = u.unit_code and mulai_tahun <= ${tahun} order by mulai_tahun desc limit 1) k on true
    where u.path like self.path || '/%'
    order by u.path`.execute(tx)
  return rows.map(splitRow)
}

function splitRow(row: FlatSummary): UnitSummary {
  const { jumlah, terisi, terukur, utuh, capaian, kategori, pagu, realisasi, ...rest } = row
  const { state, selesai, updated_at, buka, tenggat, kunci, nama, versi, ...own } = rest
  const figures = { jumlah, terisi, terukur, utuh, capaian, kategori, pagu, realisasi }
  return {
    ...own,
    ringkasan: jumlah === null ? null : { ...figures, state, selesai, updated_at },
    jendela: buka === null ? null : { buka, tenggat, kunci },
    kebijakan: nama === null ? null : { nama, versi },
  }
}

export interface UnitMarks {
  unit_code: string
  /** Every quarter that has a summary. */
  triwulan: { triwulan: Triwulan; state: PengukuranState; selesai: boolean }[]
  lkj: DokumenState | null
}

/** What is told of the few offices that a page shows, and nothing is sifted by. */
export async function marksOf(
  tx: Reader,
  { units, entitas, tahun }: Pick<SummariesAsk, 'entitas' | 'tahun'> & { units: string[] },
): Promise<UnitMarks[]> {
  const { rows } = await sql<UnitMarks>`
    select u.unit_code,
      coalesce((select json_agg(json_build_object('triwulan', q.triwulan, 'state', q.state, 'selesai', q.selesai)
          order by q.triwulan) from ringkasan q
        where q.unit_code = u.unit_code and q.entitas = ${entitas} and q.tahun = ${tahun}), '[]') as triwulan,
      (select d.state from dokumen d where d.unit_code = u.unit_code and d.entitas = ${entitas} and d.tahun = ${tahun}
        and d.jenis = 'lkj' order by d.revisi desc limit 1) as lkj
    from unit u where u.unit_code = any(${units})`.execute(tx)
  return rows
}

/** Years of which an office below has a summary, newest first. */
export async function yearsBelow(tx: Reader, unit: string): Promise<number[]> {
  const { rows } = await sql<{ tahun: number }>`
    select distinct r.tahun from ringkasan r join unit u using (unit_code) join unit self on self.unit_code = ${unit}
    where u.active and u.path like self.path || '/%' order by r.tahun desc`.execute(tx)
  return rows.map((row) => row.tahun)
}
