import {
  ALASAN_REVISI,
  ANGGARAN_TINGKAT,
  ASAL_KODE,
  ASPEK_ANALISIS,
  BAGIAN_TUGAS,
  BERITA_ACARA_STATES,
  CARA_LAPORAN,
  CARA_TANDA_TANGAN,
  CONSOLIDATIONS,
  DIBAYAR,
  DOKUMEN_STATES,
  EMAIL_KERAP,
  EMAIL_STATES,
  ENTITAS,
  IMPOR_JENIS,
  IMPOR_STATES,
  INDIKATOR_JENIS,
  INDIKATOR_TINGKAT,
  JENIS_JENDELA,
  JENIS_REVISI_NAMES,
  JENIS_SARANA,
  KEDUDUKAN_NAMES,
  KEGIATAN_JENIS_NAMES,
  KEGIATAN_STATES,
  KEPEMILIKAN,
  KEPUTUSAN_JENIS_NAMES,
  KEPUTUSAN_STATES,
  KEYAKINAN,
  KONDISI_SARANA,
  NILAI_ASAL,
  NILAI_STATUS,
  PEJABAT_STATUS,
  PEKERJAAN_STATES,
  PENDIDIKAN,
  PENGUKURAN_STATES,
  PERATURAN_KIND_NAMES,
  PK_STATES,
  POLARITIES,
  PUTUSAN_JENIS_NAMES,
  RAPAT_JENIS_NAMES,
  RAPAT_STATES,
  REGISTER_NAMES,
  RENSTRA_KINDS,
  RENSTRA_STATES,
  RKT_STATES,
  ROLE_NAMES,
  SERI_ANALISIS,
  STATUS_PEGAWAI,
  SWOT_JENIS,
  SWOT_SEL,
  TAHUN_STATES,
  TINDAK_LANJUT_STATES,
  TINGKAT_PENGHARGAAN,
  TRIWULAN,
  UNIT_LEVELS,
  VALUE_KINDS,
} from '@akuntabel/domain'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { officeDatabase } from '../queries/test-office.ts'
import type { TestDatabase } from '../testing/index.ts'
import type { Schema } from './schema.ts'

/** The union of the domain behind each column whose values the database lists. */
const UNIONS: Record<string, readonly (string | number)[]> = {
  'renstra_nomor.seri': SERI_ANALISIS,
  'renstra_swot.jenis': Object.keys(SWOT_JENIS),
  'renstra_swot.aspek': Object.keys(ASPEK_ANALISIS),
  'renstra_strategi_sel.sel': Object.keys(SWOT_SEL),
  'anggaran_baris.tingkat': Object.keys(ANGGARAN_TINGKAT),
  'rka_baris.tingkat': Object.keys(ANGGARAN_TINGKAT),
  // Kinds of lists are the form's own.
  'daftar_kantor.jenis': ['pegawai', 'sarana', 'penghargaan', 'uraian-tugas'],
  'berita_acara.state': Object.keys(BERITA_ACARA_STATES),
  'dasar_hukum_unit.jenis': PERATURAN_KIND_NAMES,
  'dasar_hukum_unit.yakin': Object.keys(KEYAKINAN),
  'dokumen.state': Object.keys(DOKUMEN_STATES),
  // Kinds of files are the writers' own.
  'dokumen_berkas.format': ['pdf', 'docx', 'html', 'json', 'pindaian'],
  'email_kirim.state': Object.keys(EMAIL_STATES),
  'email_pilihan.kerap': Object.keys(EMAIL_KERAP),
  'impor.jenis': Object.keys(IMPOR_JENIS),
  'impor.state': Object.keys(IMPOR_STATES),
  'indikator_komponen.consolidation': Object.keys(CONSOLIDATIONS),
  'indikator_versi.consolidation': Object.keys(CONSOLIDATIONS),
  'dipa_revisi.jenis': JENIS_REVISI_NAMES,
  'indikator_versi.jenis': Object.keys(INDIKATOR_JENIS),
  'indikator_versi.polarity': Object.keys(POLARITIES),
  'indikator_versi.tingkat': Object.keys(INDIKATOR_TINGKAT),
  'indikator_versi.value_kind': Object.keys(VALUE_KINDS),
  'jendela.jenis': Object.keys(JENIS_JENDELA),
  'kegiatan.jenis': KEGIATAN_JENIS_NAMES,
  'kegiatan.state': Object.keys(KEGIATAN_STATES),
  'keputusan.jenis': KEPUTUSAN_JENIS_NAMES,
  'keputusan.state': Object.keys(KEPUTUSAN_STATES),
  'pejabat.kedudukan': KEDUDUKAN_NAMES,
  'pejabat.status': Object.keys(PEJABAT_STATUS),
  'pengecualian.jenis': Object.keys(JENIS_JENDELA),
  'pengukuran_langkah.ke': Object.keys(PENGUKURAN_STATES),
  'pengukuran_nilai.asal': Object.keys(NILAI_ASAL),
  'pengukuran_nilai.status': Object.keys(NILAI_STATUS),
  'pengukuran.state': Object.keys(PENGUKURAN_STATES),
  'pemetaan.cara': Object.keys(CARA_LAPORAN),
  'padanan_kode.asal': ASAL_KODE,
  'pegawai.dibayar': Object.keys(DIBAYAR),
  'pegawai.pendidikan': Object.keys(PENDIDIKAN),
  'pegawai.status': Object.keys(STATUS_PEGAWAI),
  'penghargaan.tingkat': Object.keys(TINGKAT_PENGHARGAAN),
  'peran.role': ROLE_NAMES,
  'pk.tanda_tangan': CARA_TANDA_TANGAN,
  'pk.alasan_jenis': Object.keys(ALASAN_REVISI),
  'pk_tanda_tangan.cara': CARA_TANDA_TANGAN,
  'pk.state': Object.keys(PK_STATES),
  'register_nomor.register': REGISTER_NAMES,
  'rapat.jenis': RAPAT_JENIS_NAMES,
  'rapat.state': Object.keys(RAPAT_STATES),
  'rapat_putusan.jenis': PUTUSAN_JENIS_NAMES,
  'rapat_putusan.state': Object.keys(TINDAK_LANJUT_STATES),
  'rencana_tindak_lanjut.state': Object.keys(TINDAK_LANJUT_STATES),
  'renstra.state': Object.keys(RENSTRA_STATES),
  'renstra_node.kind': Object.keys(RENSTRA_KINDS),
  'rkt.state': Object.keys(RKT_STATES),
  'sarana.jenis': Object.keys(JENIS_SARANA),
  'sarana.kepemilikan': Object.keys(KEPEMILIKAN),
  'sarana.kondisi': Object.keys(KONDISI_SARANA),
  'tahun_kinerja.state': Object.keys(TAHUN_STATES),
  'tugas.state': Object.keys(PEKERJAAN_STATES),
  // Kinds of one-time links are the sign-in's own.
  'undangan.jenis': ['undangan', 'sandi'],
  'unit.level': Object.keys(UNIT_LEVELS),
  'uraian_tugas.bagian': Object.keys(BAGIAN_TUGAS),
}

interface Check {
  place: string
  definition: string
}

let db: TestDatabase<Schema>
let checks: Check[]

beforeAll(async () => {
  db = await officeDatabase()
  const { rows } = await sql<Check>`
    select c.conrelid::regclass || '.' || a.attname as place, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'c' and c.connamespace = 'public'::regnamespace and array_length(c.conkey, 1) = 1
    order by 1`.execute(db.kysely)
  checks = rows
})
afterAll(() => db.close())

/** `CHECK ((state = ANY (ARRAY['draf'::text, 'final'::text])))` → draf, final; null where no list stands. */
function listed(definition: string): string[] | null {
  if (!/= ANY \(+ARRAY\[/u.test(definition)) return null
  return [...definition.matchAll(/'([^']*)'::/gu)].map(([, word]) => word as string)
}

it('lists for every column just the words that the domain has', () => {
  const lists = checks.flatMap(({ place, definition }) => {
    const words = listed(definition)
    return words === null ? [] : [[place, words.toSorted()] as const]
  })
  expect(lists.length).toBeGreaterThan(15)
  const expected = lists.map(([place]) => {
    const union = place.endsWith('.entitas') ? ENTITAS : UNIONS[place]
    return [place, union?.map(String).toSorted() ?? 'no union of the domain']
  })
  expect(lists).toEqual(expected)
  const known = new Set(lists.map(([place]) => place))
  expect(Object.keys(UNIONS).filter((place) => !known.has(place))).toEqual([])
})

it('bounds the quarters as the domain does', () => {
  const bounded = checks.filter(({ place }) => place === 'pengukuran.triwulan')
  expect(bounded.map(({ definition }) => definition)).toEqual([
    `CHECK (((triwulan >= ${TRIWULAN[0]}) AND (triwulan <= ${TRIWULAN.at(-1)})))`,
  ])
})
