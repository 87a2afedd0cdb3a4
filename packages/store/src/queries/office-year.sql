-- What every page of an office asks of a year, as PostgreSQL gets it. Printed by office-year.test.ts.
-- Plan: one row of unit by its key, and per subquery an index that begins with unit_code: unit_kebijakan, skala, jendela,
-- pengecualian, pk (in force), then nested once for each sasaran, indikator and quarter. No table is read from end to end.

select row_to_json(year)::text as answer from (
  select to_jsonb(u) as unit,
  (select json_build_object('kebijakan', to_jsonb(k), 'skala', to_jsonb(s), 'pilihan', p.pilihan) from unit_kebijakan p
    join kebijakan k on k.nama = p.kebijakan and k.versi = p.kebijakan_versi
    join skala s on s.unit_code = p.unit_code and s.nama = p.skala and s.versi = p.skala_versi
    where p.unit_code = u.unit_code and p.mulai_tahun <= $1::int order by p.mulai_tahun desc limit 1) as law,
  coalesce(
    (select to_jsonb(l) from unit_kebijakan p join lembaga l on l.nama = p.lembaga and l.versi = p.lembaga_versi
      where p.unit_code = u.unit_code
      order by p.mulai_tahun <= $2::int desc, abs(p.mulai_tahun - $3::int) limit 1),
    (select to_jsonb(l) from lembaga l order by l.nama, l.versi desc limit 1)) as lembaga,
  (select coalesce(json_agg(j), '[]') from jendela j
    where j.unit_code = u.unit_code and j.tahun = $4::int) as jendela,
  (select coalesce(json_agg(p), '[]') from (
      select distinct on (jenis, triwulan) jenis, triwulan, sampai, alasan, oleh from pengecualian
      where unit_code = u.unit_code and tahun = $5::int
      order by jenis, triwulan, sampai desc, at desc) p) as pengecualian, $6::int as tahun, (select json_build_object(
      'pk', json_build_object('id', pk.id, 'entitas', pk.entitas, 'revisi', pk.revisi, 'state', pk.state, 'version', pk.version),
      'quarters', (select json_agg(json_build_object('triwulan', t, 'id', q.id, 'state', q.state,
            'alasan_kembali', q.alasan_kembali, 'version', coalesce(q.version, 0)) order by t)
        from generate_series(1, 4) t left join pengukuran q on q.unit_code = pk.unit_code and q.entitas = pk.entitas and q.tahun = pk.tahun and q.triwulan = t),
      'sasaran', coalesce((select json_agg(json_build_object('id', s.id, 'uraian', s.uraian, 'bobot', s.bobot::text,
              'indikator', coalesce((select json_agg(json_build_object('pk_indikator_id', i.id, 'indikator_id', i.indikator_id,
                      'indikator_versi', i.indikator_versi, 'kode', k.kode, 'subbagian_id', v.subbagian_id,
                      'bukti_diminta', v.bukti, 'name', v.name, 'satuan', v.satuan,
                      'value_kind', v.value_kind, 'polarity', v.polarity, 'consolidation', v.consolidation,
                      'formula', v.formula, 'komponen', (select coalesce(json_agg(json_build_object('kode', c.kode, 'nama', c.nama,
                              'satuan', c.satuan, 'consolidation', c.consolidation, 'sumber_data', c.sumber_data, 'bukti', c.bukti,
                              'asal', c.asal) order by c.sort, c.kode), '[]') from indikator_komponen c
                        where c.unit_code = i.unit_code and c.indikator_id = i.indikator_id and c.versi = i.indikator_versi),
                      'target', json_build_object('amount', i.amount::text, 'code', i.code),
                      'batas_bawah', i.batas_bawah::text, 'batas_atas', i.batas_atas::text, 'bobot', i.bobot::text,
                      'cells', (select json_agg(json_build_object('triwulan', t,
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
                        left join pengukuran q on q.unit_code = pk.unit_code and q.entitas = pk.entitas and q.tahun = pk.tahun and q.triwulan = t
                        left join pk_target_triwulan g on g.unit_code = pk.unit_code and g.pk_indikator_id = i.id and g.triwulan = t
                        left join pengukuran_nilai n
                        on n.unit_code = pk.unit_code and n.pengukuran_id = q.id and n.indikator_id = i.indikator_id)) order by i.sort, i.id)
                  from pk_indikator i
                  join indikator k on k.unit_code = i.unit_code and k.id = i.indikator_id
                  join indikator_versi v
                  on v.unit_code = i.unit_code and v.indikator_id = i.indikator_id and v.versi = i.indikator_versi
                  where i.unit_code = pk.unit_code and i.pk_id = pk.id and i.sasaran_id = s.id), '[]')) order by s.sort, s.id)
          from pk_sasaran s where s.unit_code = pk.unit_code and s.pk_id = pk.id), '[]')
    )
    from pk where pk.unit_code = $7 and pk.entitas = $8 and pk.tahun = $9 and pk.is_current) as grid
  from unit u where u.unit_code = $10
) year;
