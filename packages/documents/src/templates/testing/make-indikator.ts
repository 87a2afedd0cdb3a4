import {
  type Capaian,
  cardAt,
  classify,
  computeCapaian,
  Decimal,
  judgeIndikator,
  POLICY_KPU,
  type Polarity,
  SCALES,
  TRIWULAN,
  type Value,
} from '@akuntabel/domain'
import type { LkjIndikatorData } from '../../data/lkj.ts'

export const SKALA = SCALES['kpu-lkj']

export function persen(amount: number | string): Value {
  return { kind: 'persen', amount: new Decimal(amount) }
}

export function angka(amount: number): Value {
  return { kind: 'angka', amount: new Decimal(amount) }
}

export function predikat(code: string): Value {
  return { kind: 'predikat', code }
}

export function opini(code: string): Value {
  return { kind: 'opini', code }
}

export function capaianOf(target: Value | null, realisasi: Value | null, polarity: Polarity): Capaian {
  return computeCapaian({ target, realisasi, polarity, policy: POLICY_KPU })
}

type Chosen = Partial<Omit<LkjIndikatorData, 'penilaian'>> & Pick<LkjIndikatorData, 'kode' | 'uraian'>

/** An indicator with every text written and every figure consistent; give what matters to the test. */
export function makeIndikator(chosen: Chosen): LkjIndikatorData {
  const { target = persen(80), realisasi = persen(77), polarity = 'maksimal', lampau = [] } = chosen
  const capaian = capaianOf(target, realisasi, polarity)
  const { renstra = null, standar = null } = chosen
  return {
    satuan: 'persen',
    ...cardAt('analisis', null),
    konsolidasi: 'terakhir',
    triwulan: TRIWULAN.map((triwulan) => ({
      triwulan,
      target: triwulan === 4 ? target : null,
      realisasi: triwulan === 4 ? realisasi : null,
    })),
    penyebab: 'Kegiatan dilaksanakan sesuai jadwal.',
    hambatan: 'Kegiatan tatap muka terbatas.',
    solusi: 'Pertemuan dilaksanakan secara daring.',
    tindakLanjut: 'Menetapkan kalender kegiatan sejak awal tahun.',
    program: 'Kegiatan dukungan manajemen menunjang indikator ini.',
    bukti: [{ nama: 'laporan.pdf', sha256: 'a1'.repeat(32), triwulan: 4 }],
    rencanaAksi: [{ uraian: 'Menyusun laporan', triwulan: [2, 4], pic: 'Subbagian Perencanaan' }],
    ...chosen,
    target,
    realisasi,
    polarity,
    lampau,
    capaian,
    kategori: capaian.capped === null ? null : classify(SKALA, capaian.capped),
    renstra,
    standar,
    penilaian: judge(
      { target, realisasi, polarity, lampau, capaian, renstra, standar },
      { tahun: 2021, anggaran: null },
    ),
  }
}

type Judged = Pick<
  LkjIndikatorData,
  'target' | 'realisasi' | 'polarity' | 'lampau' | 'capaian' | 'renstra' | 'standar'
>

/** As the application judges an indicator. */
export function judge(
  one: Judged,
  { tahun, anggaran }: { tahun: number; anggaran: { pagu: bigint; realisasi: bigint | null } | null },
): LkjIndikatorData['penilaian'] {
  const renstra = one.renstra?.targets ?? []
  return judgeIndikator({
    ...one,
    tahun,
    anggaran,
    renstra,
    standar: one.standar?.nilai ?? null,
    policy: POLICY_KPU,
  })
}

export function makeLampau(
  tahun: number,
  target: Value | null,
  realisasi: Value | null,
): LkjIndikatorData['lampau'][number] {
  return {
    tahun,
    target,
    realisasi,
    capaian: capaianOf(target, realisasi, 'maksimal'),
    sumber: `Laporan Kinerja Tahun ${tahun}`,
  }
}
