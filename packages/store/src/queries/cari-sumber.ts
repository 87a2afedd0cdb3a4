import { type RawBuilder, sql } from 'kysely'

/** What an office is asked about, besides what its own tables hold. */
export interface CariSumber {
  unit: string
  /** Of what stands in a span of years, the year looked at where it lies in it. */
  tahun: number
  /** Names of the kinds of document that may be read. */
  dokumen: Readonly<Record<string, string>>
  /** What is no row of the office: pages, guides, laws that came with the program, accounts. */
  lain: readonly { jenis: string; id: string; judul: string; isi: string }[]
}

/**
 * Everything of an office that has words, as rows of one shape: kind, id, entity, year, `sub` (what an address needs besides),
 * title and text. Row security says which rows whoever asks has; each part begins with the office's key.
 */
export function cariSumber({ unit, tahun, dokumen, lain }: CariSumber): RawBuilder<unknown> {
  return sql`
    select jenis, id, null as entitas, null::int as tahun, null as sub, judul, isi
    from jsonb_to_recordset(${JSON.stringify(lain)}::jsonb) as l(jenis text, id text, judul text, isi text)
    union all ${rencana(unit, tahun)}
    union all ${pengukuran(unit)}
    union all ${pelaksanaan(unit)}
    union all ${naskah(unit, dokumen)}`
}

/** The newest card of each indicator, the plan that rules its years, agreements and steps. */
function rencana(unit: string, tahun: number): RawBuilder<unknown> {
  return sql`
    select 'indikator', i.id::text, i.entitas, least(greatest(${tahun}::int, i.mulai_tahun), i.sampai_tahun), null,
      i.kode || ' ' || v.name, concat_ws(' · ', v.sasaran, v.definisi, v.cara_penghitungan, v.sumber_data, v.penanggung_jawab, v.bukti)
    from indikator i join indikator_versi v on v.unit_code = i.unit_code and v.indikator_id = i.id
    where i.unit_code = ${unit} and v.versi = (select max(n.versi) from indikator_versi n
      where n.unit_code = i.unit_code and n.indikator_id = i.id)
    union all
    select 'renstra', n.id::text, null, least(greatest(${tahun}::int, r.mulai), r.selesai), n.kind,
      concat_ws(' ', n.kode, n.uraian), ''
    from renstra_node n join renstra r on r.unit_code = n.unit_code and r.id = n.renstra_id
    where n.unit_code = ${unit} and r.state <> 'draf' and not exists (select from renstra l
      where l.unit_code = r.unit_code and l.mulai = r.mulai and l.state <> 'draf' and l.versi > r.versi)
    union all
    select 'perjanjian', p.id::text, p.entitas, p.tahun, p.revisi::text, 'Perjanjian Kinerja ' || p.tahun,
      concat_ws(' · ', p.nomor, p.alasan, (select string_agg(s.uraian, ' · ' order by s.sort) from pk_sasaran s
        where s.unit_code = p.unit_code and s.pk_id = p.id))
    from pk p where p.unit_code = ${unit}
    union all
    select 'langkah', a.id::text, a.entitas, a.tahun, null, a.uraian, concat_ws(' · ', i.kode, a.pic)
    from rencana_aksi a join indikator i on i.unit_code = a.unit_code and i.id = a.indikator_id
    where a.unit_code = ${unit}
    union all
    select 'anggaran', b.kode, b.entitas, d.tahun, b.tingkat, b.kode || ' ' || b.uraian,
      concat_ws(' · ', b.indikator_kegiatan, b.target_pelaksanaan)
    from anggaran_baris b join dipa d on d.unit_code = b.unit_code and d.id = b.dipa_id
    where b.unit_code = ${unit}`
}

/** What was written of figures, their evidence, and what is to be done about them. */
function pengukuran(unit: string): RawBuilder<unknown> {
  return sql`
    select 'pengukuran', n.indikator_id::text, q.entitas, q.tahun, q.triwulan::text, i.kode || ' Triwulan ' || to_char(q.triwulan, 'FMRN'),
      concat_ws(' · ', n.penyebab, n.hambatan, n.kendala, n.solusi, n.tindak_lanjut, n.program, n.alasan)
    from pengukuran_nilai n join pengukuran q on q.unit_code = n.unit_code and q.id = n.pengukuran_id
    join indikator i on i.unit_code = n.unit_code and i.id = n.indikator_id
    where n.unit_code = ${unit} and coalesce(n.penyebab, n.hambatan, n.kendala, n.solusi, n.tindak_lanjut, n.program, n.alasan) is not null
    union all
    select 'bukti', b.id::text, q.entitas, q.tahun, null, b.nama,
      concat_ws(' · ', b.keterangan, i.kode || ' Triwulan ' || to_char(q.triwulan, 'FMRN'))
    from bukti b join pengukuran q on q.unit_code = b.unit_code and q.id = b.pengukuran_id
    join indikator i on i.unit_code = b.unit_code and i.id = b.indikator_id
    where b.unit_code = ${unit} and b.retired_at is null
    union all
    select 'tindak-lanjut', t.indikator_id::text, q.entitas, q.tahun, q.triwulan::text, t.uraian,
      concat_ws(' · ', i.kode, t.penanggung_jawab, t.alasan)
    from rencana_tindak_lanjut t join pengukuran q on q.unit_code = t.unit_code and q.id = t.pengukuran_id
    join indikator i on i.unit_code = t.unit_code and i.id = t.indikator_id
    where t.unit_code = ${unit}`
}

/** What was carried out and what meetings decided; decisions about people have a row security of their own. */
function pelaksanaan(unit: string): RawBuilder<unknown> {
  return sql`
    select 'kegiatan', k.id::text, k.entitas, k.tahun, null, k.nama,
      concat_ws(' · ', k.tempat, k.tahapan, k.tujuan, k.hasil, k.kendala, k.solusi, k.penanggung_jawab,
        (select string_agg(concat_ws(' ', s.nomor, s.perihal), ' · ' order by s.sort) from kegiatan_naskah s
          where s.unit_code = k.unit_code and s.kegiatan_id = k.id))
    from kegiatan k where k.unit_code = ${unit}
    union all
    select 'rapat', r.id::text, r.entitas, r.tahun, r.tanggal::text, 'Rapat ' || replace(r.jenis, '-', ' '),
      concat_ws(' · ', r.tempat, array_to_string(r.hadir, ', '))
    from rapat r where r.unit_code = ${unit}
    union all
    select 'putusan', p.rapat_id::text, r.entitas, r.tahun, null, p.uraian,
      concat_ws(' · ', i.kode, p.penanggung_jawab, p.subjek, p.hasil)
    from rapat_putusan p join rapat r on r.unit_code = p.unit_code and r.id = p.rapat_id
    left join indikator i on i.unit_code = p.unit_code and i.id = p.indikator_id
    where p.unit_code = ${unit}`
}

/** Papers, the numbers they bear, and who signs them. */
function naskah(unit: string, dokumen: CariSumber['dokumen']): RawBuilder<unknown> {
  return sql`
    select 'dokumen', d.id::text, d.entitas, d.tahun, null, j.nama || ' ' || d.tahun, concat_ws(' · ', d.nomor, d.alasan)
    from dokumen d join jsonb_each_text(${JSON.stringify(dokumen)}::jsonb) as j(jenis, nama) on j.jenis = d.jenis
    where d.unit_code = ${unit}
    union all
    select 'laporan', t.bagian, t.entitas, t.tahun, null, 'Laporan Kinerja ' || t.tahun, t.isi
    from dokumen_teks t where t.unit_code = ${unit} and t.jenis = 'lkj'
    union all
    select 'keputusan', k.id::text, k.entitas, k.tahun, null, coalesce(nullif(k.judul, ''), 'Belum berjudul'),
      concat_ws(' · ', k.nomor, array_to_string(k.menimbang, ' · '), array_to_string(k.mengingat, ' · '),
        (select string_agg(d ->> 'isi', ' · ') from jsonb_array_elements(k.dikta) as d))
    from keputusan k where k.unit_code = ${unit}
    union all
    select 'berita-acara', b.id::text, b.entitas, b.tahun, null, coalesce(nullif(b.judul, ''), 'Belum berjudul'),
      concat_ws(' · ', b.nomor, b.rapat, b.tempat)
    from berita_acara b where b.unit_code = ${unit}
    union all
    select 'nomor', n.register, null, n.tahun, null, n.nomor, n.perihal
    from nomor_surat n where n.unit_code = ${unit}
    union all
    select 'pejabat', p.id::text, p.entitas, null, null, p.nama, concat_ws(' · ', p.jabatan, p.nip, p.divisi, p.korwil, p.sk_nomor)
    from pejabat p where p.unit_code = ${unit}`
}
